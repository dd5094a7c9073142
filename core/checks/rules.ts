import { holds } from '../conditions.ts'
import type { Address } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { bind, type Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { saysNone } from '../values/texts.ts'
import { judgeAllSame } from './all-same.ts'
import { judgeBetterLower, judgeStatedRate } from './better.ts'
import { judgeAlike, judgeRepeated } from './blocks.ts'
import { judgeDated, judgeYear } from './dates.ts'
import type { Finding, Mode } from './finding.ts'
import { fixesOf } from './fixes.ts'
import type { Check } from './kinds.ts'
import { judgeCopied, judgeLike, judgeSaysMeasure } from './likeness.ts'
import { judgeMagnitude } from './magnitude.ts'
import { judgePaired, judgePairedAmount } from './pairs.ts'
import { judgeProse } from './prose/judge.ts'
import type { ProseCheck } from './prose/place.ts'
import { judgeComparable, judgeDirection, judgeFarAbove, judgeScore } from './scores.ts'
import { type Broken, judgeSides } from './sides.ts'
import { judgeNone, judgeWords } from './words.ts'

/** What is checked: the facts of one filing, and whether they are a live filing's or a file's. */
export type Checked = {
  readonly facts: Facts
  readonly year: number
  readonly mode: Mode
  /** After an answer: the cells beside which nothing has changed. */
  readonly changed?: readonly Address[]
}

/** The row numbers of each listed row that a rule stands for; one empty line where it stands once. */
export type Rows = readonly (readonly number[])[]

/** What one rule finds in these rows. */
export function ruleFindings(form: Form, checked: Checked, check: Check, rows: Rows): Finding[] {
  const { facts } = checked
  const found: Finding[] = []
  for (const numbers of rows) {
    if (check.kind === 'prose') {
      if (applies(form, facts, check, numbers)) found.push(...proseFindings(form, checked, check))
      continue
    }
    const broken = judge(form, checked, check, numbers)
    if (broken && applies(form, facts, check, numbers)) found.push(findingOf(form, checked, check, numbers, broken))
  }
  return found
}

function findingOf(
  form: Form,
  { facts, year }: Checked,
  check: Check,
  numbers: readonly number[],
  broken: Broken,
): Finding {
  const { shows, sides = shows, at, rounded } = broken
  const fixes = rounded ? [] : fixesOf({ form, facts, year, at }, check, numbers)
  const explained = check.explainedBy ? facts.get(bind(check.explainedBy, numbers)) : undefined
  return {
    check: bind(check.id, numbers),
    rule: check.id,
    grade: rounded ? 'note' : check.grade,
    at,
    says: `${labelOf(form, facts, year, at[0] ?? '')}：${rounded ? '两边只差四舍五入，核对一下即可。' : check.says}`,
    shows,
    sides,
    ...(fixes.length > 0 ? { fixes } : {}),
    ...(explained && !saysNone(explained) ? { explained } : {}),
  }
}

/** Each passage of the prose that breaks a rule is a finding of its own, told apart by its section. */
function proseFindings(form: Form, { facts, year, changed }: Checked, check: ProseCheck): Finding[] {
  const { id: rule, grade } = check
  return judgeProse({ form, facts, year, check, changed }).map(({ part, at, shows, sides = shows }) => {
    const says = `${labelOf(form, facts, year, at[0] ?? '')}：${check.says}`
    return { check: `${rule}.${part}`, rule, grade, at, says, shows, sides }
  })
}

function applies(form: Form, facts: Facts, { when }: Check, numbers: readonly number[]): boolean {
  return !when || holds(form, facts, when, numbers)
}

function judge(
  form: Form,
  checked: Checked,
  check: Exclude<Check, ProseCheck>,
  numbers: readonly number[],
): Broken | undefined {
  const { facts, year, mode } = checked
  if (check.kind === 'notWords') return judgeWords(facts, mode, check, numbers)
  if (check.kind === 'saysNone') return judgeNone(form, facts, year, check, numbers)
  if (check.kind === 'score') return judgeScore(form, facts, check, numbers)
  if (check.kind === 'direction') return judgeDirection(form, facts, check, numbers)
  if (check.kind === 'farAbove') return judgeFarAbove(form, facts, check, numbers)
  if (check.kind === 'comparable') return judgeComparable(form, facts, check, numbers)
  if (check.kind === 'paired') return judgePaired(form, facts, check)
  if (check.kind === 'pairedAmount') return judgePairedAmount(form, facts, check, numbers)
  if (check.kind === 'saysMeasure') return judgeSaysMeasure(form, facts, year, check, numbers)
  if (check.kind === 'like') return judgeLike(facts, check, numbers)
  if (check.kind === 'copied') return judgeCopied(facts, check, numbers)
  if (check.kind === 'dated') return judgeDated(facts, year, mode, check, numbers)
  if (check.kind === 'year') return judgeYear(facts, year, check, numbers)
  if (check.kind === 'magnitude') return judgeMagnitude(form, facts, check, numbers)
  if (check.kind === 'betterLower') return judgeBetterLower(form, facts, check, numbers)
  if (check.kind === 'statedRate') return judgeStatedRate(form, facts, check, numbers)
  if (check.kind === 'repeated') return judgeRepeated(facts, check, numbers)
  if (check.kind === 'alike') return judgeAlike(facts, check)
  if (check.kind === 'allSame') return judgeAllSame(form, facts, check, numbers)
  return judgeSides(form, facts, year, check, numbers)
}
