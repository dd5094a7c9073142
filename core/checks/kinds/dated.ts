import { bind, isSignature } from '../../address.ts'
import type { Facts } from '../../facts.ts'
import { lastDayOf } from '../../values/days.ts'
import { type Broken, type CheckKind, firstRow, noFixes } from '../kind.ts'

/**
 * A date is after the last impossible day. In a live filing the act of signing sets the date, whatever the day.
 */
export const dated: CheckKind<'dated'> = {
  reads: (_, { cell, since }) => (since ? [cell, since] : [cell]),
  judge(_, { facts, year, mode }, check, numbers) {
    const cell = bind(check.cell, numbers)
    const date = facts.get(cell)
    if (!date || !/^\d{4}-\d\d-\d\d$/.test(date) || (mode === 'live' && isSignature(cell))) return undefined
    if (check.since) return sinceNotice(facts, year, date, [cell, bind(check.since, numbers)])
    return date <= lastDayOf(year) ? { at: [cell], shows: early(date, year) } : undefined
  },
  place: ({ cell }) => cell,
  fixes: noFixes,
  example(_, { cell, since }, year) {
    const on = (day: string) => ({
      [firstRow(cell)]: day,
      ...(since ? { [firstRow(since)]: `财绩〔${year + 2}〕1号` } : {}),
    })
    const early = since ? `${year + 1}-03-01` : `${year}-11-30`
    const mode = isSignature(cell) ? { mode: 'file' as const } : {}
    return { breach: on(early), sound: on(`${year + (since ? 2 : 1)}-03-01`), ...mode }
  },
}

/** On the last day of the year its figures do not exist yet. */
function early(date: string, year: number): string {
  return date === lastDayOf(year) ? `${date} 是评价年度的最后一天` : `${date} 早于 ${lastDayOf(year)}`
}

/** A date before the year in a document number; a date before the filing's year has ended is another finding. */
function sinceNotice(facts: Facts, year: number, date: string, at: readonly [string, string]): Broken | undefined {
  const number = facts.get(at[1]) ?? ''
  const noticed = /(?:19|20)\d\d/.exec(number)?.[0]
  if (!noticed || date <= lastDayOf(year) || date.slice(0, 4) >= noticed) return undefined
  return { at, shows: `${date} 早于通知文号 ${number} 的年份` }
}
