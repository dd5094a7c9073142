import { flatMap } from '../../flat-map.ts'
import type { Written } from '../../prose/typed.ts'
import { daysIn } from '../../values/days.ts'
import { type Found, type Passage, quote, together } from './place.ts'

const shape = /(?<![\d.])(?:(\d{1,6})年(?:度)?)?(\d{1,3})月(?:(\d{1,3})日)?/g
/** A date without its year may be one of a leap year. */
const anyLeapYear = 2000

/** Dates that do not exist: 202年3月5日, 2023年13月, 4月31日. */
export function judgeDates(written: Written): Found[] {
  const { text } = written.prose
  const passages = flatMap([...text.matchAll(shape)], (match): Passage[] => {
    const [said, year, month = '', day] = match
    const wrong = wrongPart(year, month, day)
    return wrong === undefined
      ? []
      : [{ shows: `${quote(text, match.index, match.index + said.length)}：没有${wrong}` }]
  })
  return together(written, passages)
}

/** The part of a date that does not exist; years of one or two digits are short forms, and a month may be a duration. */
function wrongPart(year: string | undefined, month: string, day: string | undefined): string | undefined {
  if (year !== undefined && year.length > 2 && !/^(?:1[89]|20)\d\d$/.test(year)) return `${year}年`
  const isDate = year !== undefined ? year.length > 2 : day !== undefined
  if (!isDate) return undefined
  if (Number(month) < 1 || Number(month) > 12) return `${month}月`
  return day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year ?? anyLeapYear), Number(month)))
    ? `${month}月${day}日`
    : undefined
}
