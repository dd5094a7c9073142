import { expression } from '../expression.ts'
import type { Facts } from '../facts.ts'
import { bind, isSignature } from '../form.ts'
import type { Mode } from './finding.ts'
import type { Check } from './kinds.ts'
import type { Broken } from './sides.ts'

/** A date before the day from which it can be; the act of signing dates a live filing, whatever the day. */
export function judgeDated(
  facts: Facts,
  year: number,
  mode: Mode,
  check: Extract<Check, { kind: 'dated' }>,
  numbers: readonly number[],
): Broken | undefined {
  const cell = bind(check.cell, numbers)
  const date = facts.get(cell)
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date) || (mode === 'live' && isSignature(cell))) return undefined
  if (check.since) return sinceNotice(facts, year, date, [cell, bind(check.since, numbers)])
  const from = `${year}-${check.from}`
  return date < from ? { at: [cell], shows: `${date} 早于 ${from}` } : undefined
}

/** A date before the year of a document number; one before the filing's year is over is another finding. */
function sinceNotice(facts: Facts, year: number, date: string, at: readonly [string, string]): Broken | undefined {
  const number = facts.get(at[1]) ?? ''
  const noticed = /(?:19|20)\d\d/.exec(number)?.[0]
  if (!noticed || date < `${year}-12-31` || date.slice(0, 4) >= noticed) return undefined
  return { at, shows: `${date} 早于通知文号 ${number} 的年份` }
}

/** A year in a text that is neither the filing's nor the one after it. */
export function judgeYear(
  facts: Facts,
  year: number,
  { cell: pattern, unless }: Extract<Check, { kind: 'year' }>,
  numbers: readonly number[],
): Broken | undefined {
  const cell = bind(pattern, numbers)
  const sentences = facts.get(cell)?.split(/[。；;\n]/) ?? []
  const wrong = sentences.flatMap((sentence) =>
    expression(unless).test(sentence)
      ? []
      : (sentence.match(/(?<!\d)(?:19|20)\d\d(?=年)/g) ?? []).filter(
          (said) => ![year, year + 1].includes(Number(said)),
        ),
  )
  const named = [...new Set(wrong)].map((said) => `${said}年`).join('、')
  return named === '' ? undefined : { at: [cell], shows: `写的是${named}，评价年度为${year}年` }
}
