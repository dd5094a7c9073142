import { Decimal } from 'decimal.js'
import { withoutMarks } from './raised.ts'
import { elementsOf, isOn, textIn, within, type XmlElement } from './xml.ts'

/** How a cell style shows a number. */
type Shown = 'number' | 'percent' | 'date'

/** What a cell style says of a value; a struck one is crossed out. */
type CellStyle = { readonly shown: Shown; readonly struck: boolean }

/** What the cells of a workbook refer to. */
export type Book = {
  readonly strings: readonly string[]
  /** By cell style number. */
  readonly styles: readonly CellStyle[]
  /** The day before day 1. */
  readonly epoch: number
}

/** The digits that Excel stores; formula results have a binary tail beyond them. */
const digits = 15
const places = 10
const dayLength = 86_400_000
/** 9999-12-31. */
const lastDay = 2_958_465
const percents: readonly number[] = [9, 10]
const dates: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
]

/** The value of a cell as text, none if it is crossed out; a formula that was never calculated gives its own text. */
export function valueText(cell: XmlElement, { strings, styles, epoch }: Book): string | undefined {
  const { t: type = 'n', s = '' } = cell.attributes
  const style = styles[Number(s)]
  if (style?.struck) return ''
  if (type === 'inlineStr') return richText(within(cell, 'is'))
  const value = textIn(within(cell, 'v'))
  const formula = textIn(within(cell, 'f'))
  if (value === '') return formula === '' || type === 'str' ? '' : `=${formula}`
  if (type === 's') return strings[Number(value)]
  if (type === 'b') return value === '0' ? 'FALSE' : 'TRUE'
  if (type === 'd') return value.slice(0, 10)
  return type === 'n' ? numberText(value, style?.shown ?? 'number', epoch) : unescaped(value)
}

function numberText(value: string, shown: Shown, epoch: number): string {
  if (!/^-?\d{0,20}(?:\.\d{0,30})?(?:[Ee][+-]?\d{1,2})?$/.test(value) || !/\d/.test(value)) return value
  const day = Number(value)
  if (shown === 'date' && day >= 1 && day <= lastDay) return dayText(Math.floor(day), epoch)
  const exact = new Decimal(value).times(shown === 'percent' ? 100 : 1)
  const text = exact.toSignificantDigits(digits).toDecimalPlaces(places).toFixed()
  return shown === 'percent' ? `${text}%` : text
}

/** A day number as a date. Excel counts 29 February 1900, which did not exist. */
function dayText(day: number, epoch: number): string {
  const real = epoch === epoch1900 && day < 60 ? day + 1 : day
  return new Date(epoch + real * dayLength).toISOString().slice(0, 10)
}

export const epoch1900 = Date.UTC(1899, 11, 30)
export const epoch1904 = Date.UTC(1904, 0, 1)

/** The text of a string item, or of its runs, without Japanese phonetic guides, crossed-out text and marks of notes. */
export function richText(item: XmlElement | undefined): string {
  const shown = elementsOf(item, 'r').filter((run) => !isStruck(within(run, 'rPr')))
  const runs = shown.map((run) => ({
    text: textIn(within(run, 't')),
    raised: within(run, 'rPr', 'vertAlign')?.attributes.val === 'superscript',
  }))
  return unescaped(textIn(within(item, 't')) + withoutMarks(runs))
}

function isStruck(font: XmlElement | undefined): boolean {
  const strike = within(font, 'strike')
  return strike !== undefined && isOn(strike.attributes.val ?? '1')
}

/** Decodes characters that XML cannot hold, such as `_x000D_`; line ends become `\n`. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
}

/** How each cell style shows values: numbers by its own format or a built-in one. */
export function cellStyles(styles: XmlElement | undefined): CellStyle[] {
  const fonts = elementsOf(within(styles, 'fonts'), 'font')
  const own = new Map(
    elementsOf(within(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      shownBy(attributes.formatCode ?? ''),
    ]),
  )
  return elementsOf(within(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const format = Number(attributes.numFmtId ?? 0)
    const shown = own.get(format) ?? builtIn(format)
    return { shown, struck: isStruck(fonts[Number(attributes.fontId ?? 0)]) }
  })
}

function builtIn(format: number): Shown {
  if (percents.includes(format)) return 'percent'
  return dates.some(([from, to]) => format >= from && format <= to) ? 'date' : 'number'
}

/** What a format code shows: `yyyy"年"m"月"d"日"` a date; `h:mm` and `mm:ss` a time, which stays a number. */
function shownBy(code: string): Shown {
  const signs = code.replace(/"[^"]*"|\\.|\[[^[\]]*\]|[_*]./g, '')
  if (signs.includes('%')) return 'percent'
  if (/general/i.test(signs)) return 'number'
  return /[yd]/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs)) ? 'date' : 'number'
}
