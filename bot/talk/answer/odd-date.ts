import { type Address, patternOf } from '../../../core/address.ts'
import type { Change } from '../../../core/filing.ts'
import type { Question } from '../../../core/question.ts'
import { dayAfter, lastDayOf } from '../../../core/values/days.ts'
import { readSaid } from '../../../core/values/read.ts'
import { dayOfYearWords } from '../../../core/words/moments.ts'
import { labels } from '../asking/labels.ts'
import { nearYear, today } from '../clock.ts'
import type { Button, Place, Say } from '../nouns.ts'
import { newestOf, type Talk, type Turn } from '../talk.ts'

type OddDate = Extract<Say, { say: 'oddDate' }>

const halfYear = 182

/**
 * Refuses a date before the end of the year, or half a year ahead, in a cell whose check demands one after the year.
 */
export function refuseDate(talk: Talk, { cells }: Question, changes: readonly Change[]): OddDate | undefined {
  const { address, to: day } = changes.find((change) => change.to && firstDayOf(talk, change.address)) ?? {}
  const cell = cells.find((one) => one.address === address)
  const first = address && firstDayOf(talk, address)
  if (!cell || !first || !day) return undefined
  const about = { say: 'oddDate', label: cell.label, read: dayOfYearWords(day), year: talk.filing.year } as const
  if (day < first) return { ...about, why: 'early' }
  return day > dayAfter(today(talk), halfYear) ? { ...about, why: 'future' } : undefined
}

/** The earliest day that a check allows for a cell. */
function firstDayOf({ form, filing }: Talk, address: Address): string | undefined {
  const pattern = patternOf(address)
  const check = form.edition.checks.find((one) => one.kind === 'dated' && !one.since && one.cell === pattern)
  return check ? dayAfter(lastDayOf(filing.year), 1) : undefined
}

/** Asks about such a date: keeps it, or takes the same day of a likelier year. */
export function askDate(talk: Talk, question: Question, changes: readonly Change[]): Turn | undefined {
  const refused = refuseDate(talk, question, changes)
  const { address, to: day = '' } = changes[0] ?? {}
  if (!refused || address === undefined) return undefined
  const button = (label: string, to: string): Button => {
    const action = {
      do: 'answer',
      row: question.id,
      values: { [address]: to },
      seen: newestOf(talk, [address]),
    } as const
    return { label, action }
  }
  const near = nearDay(talk, day)
  const choices = [
    ...(near === undefined || near === day ? [] : [button(`${labels.fill} ${dayOfYearWords(near)}`, near)]),
    button('就是这一天', day),
  ]
  return { says: [{ ...refused, choices }], ...(talk.place ? { place: talk.place as Place } : {}) }
}

/** The same day of a year in which it is not odd. */
function nearDay(talk: Talk, day: string): string | undefined {
  const kind = { type: 'date', near: nearYear(talk, talk.filing.year) } as const
  const read = readSaid(kind, `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`, talk.form.edition.unit)
  return 'value' in read && read.value <= dayAfter(today(talk), halfYear) ? read.value : undefined
}
