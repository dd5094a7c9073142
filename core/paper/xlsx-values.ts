import { withoutMarks } from './raised.ts'
import { builtInFormat, formatOf, formatted, type NumberFormat } from './xlsx-formats.ts'
import { elementsOf, isOn, textIn, within, type XmlElement } from './xml.ts'

/** What a cell style says of a value; a struck one is crossed out. */
type CellStyle = { readonly format: NumberFormat; readonly struck: boolean }

/** What the cells of a workbook refer to. */
export type Book = {
  readonly strings: readonly string[]
  /** By cell style number. */
  readonly styles: readonly CellStyle[]
  /** The day before day 1. */
  readonly epoch: number
}

const dayLength = 86_400_000
/** 9999-12-31. */
const lastDay = 2_958_465

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
  return type === 'n' ? numberText(value, style?.format ?? [], epoch) : unescaped(value)
}

function numberText(value: string, format: NumberFormat, epoch: number): string {
  if (!/^-?\d{0,20}(?:\.\d{0,30})?(?:[Ee][+-]?\d{1,2})?$/.test(value) || !/\d/.test(value)) return value
  const day = Number(value)
  if (format === 'date' && day >= 1 && day <= lastDay) return dayText(Math.floor(day), epoch)
  return formatted(value, format === 'date' ? [] : format)
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
      formatOf(attributes.formatCode ?? ''),
    ]),
  )
  return elementsOf(within(styles, 'cellXfs'), 'xf').map(({ attributes }) => {
    const code = Number(attributes.numFmtId ?? 0)
    const format = own.get(code) ?? builtInFormat(code)
    return { format, struck: isStruck(fonts[Number(attributes.fontId ?? 0)]) }
  })
}
