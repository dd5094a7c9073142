import { onceForWords } from '../../once.ts'

/** A printed label in the form used for comparison: without blanks, leading numbers and brackets. */
export type Label = {
  /** The whole label, with its remarks in brackets. */
  readonly whole: string
  /** Without remarks, and without 数 or 情况 at the end. */
  readonly bare: string
  /** The contents of its brackets. */
  readonly remarks: readonly string[]
}

const longest = 120
const mostLabels = 5000
const numbering =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)[、.,:]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、)]|\.(?!\d)))/
const circled = /^[\s\u200b\ufeff]*[①-⑳⑴-⒇]/u
/** Footnote marks after a label. */
const marks = /[①-⑳⑴-⒇*＊※]{1,3}\s*$/u
/** The unit of money after a label, without brackets. */
const unitBehind =
  /(?<=[\u4e00-\u9fff])[,;:]?(?:金额|计量)?单位:((?:人民币)?(?:[十百千]?[万亿]|[百千])?(?:[美港欧日]?元|美金|港币|英镑))$/
const partly = /^其中[:,]?/

/** Reads a text as a label; `year` is the filing's, so that 2022年 and 2023年 compare as last year and this year. */
export function labelOf(text: string, year?: number): Label {
  return text.length > longest ? { whole: text, bare: text, remarks: [] } : labelRead(`${year ?? ''}\n${text}`)
}

/** Cached: the same printed labels occur again and again. */
const labelRead = onceForWords((key: string): Label => {
  const end = key.indexOf('\n')
  const [year, text] = [key.slice(0, end), key.slice(end + 1)]
  const words = plain(text.replace(circled, '').replace(marks, ''))
    .replace(/[【[]/g, '(')
    .replace(/[】\]]/g, ')')
  const named = words.replace(unitBehind, (_, unit: string) => `(${unit})`)
  const whole = withoutNumber(withYears(named, year === '' ? undefined : Number(year))).replace(/(?<!:):+$/, '')
  const remarks: string[] = []
  const bare = withoutRemarks(whole, remarks)
  return { whole, bare: stem(bare), remarks }
}, mostLabels)

/** A text without blanks and quotation marks, in half-width characters. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff“”"'‘’《》]/gu, '')
}

/** The year that a label names, relative to the filing's: `{year}`, `{lastYear}`, or the year itself. */
function withYears(text: string, year: number | undefined): string {
  const named = text.replace(/\{year\}年度?/g, '〈0〉').replace(/\{lastYear\}年度?/g, '〈1〉')
  if (year === undefined) return named
  return named.replace(/(?<!\d)(20\d\d)(?:年度?|(?=[预决]算))/g, (_, digits: string) => `〈${year - Number(digits)}〉`)
}

/** A label without the year at its beginning. */
export function withoutYear(label: string): string {
  return label.replace(/^〈-?\d+〉/, '')
}

/** How many years before the filing's year a label refers to, if it names a year. */
export function yearsBefore(label: string): number | undefined {
  const [, years] = /〈(-?\d+)〉/.exec(label) ?? []
  return years === undefined ? undefined : Number(years)
}

function withoutNumber(text: string): string {
  let [left, before] = [text, '']
  while (left !== before) [left, before] = [left.replace(partly, '').replace(numbering, ''), left]
  return left === '' ? text : left
}

/** Removes remarks in brackets, wherever they are, and collects them. */
function withoutRemarks(text: string, remarks: string[]): string {
  const left = text.replace(/\(([^()]*)\)/g, (_, remark: string) => {
    remarks.push(remark)
    return ''
  })
  return left === '' ? text : left.replace(/(?<!:):+$/, '')
}

function stem(label: string): string {
  return label.replace(/(?<=..)(?:控制)?情况$|(?<=..)数$/, '') || label
}

const moneyUnit =
  /^(?:(?:金额|计量)?单位:?)?(?:人民币)?((?:[十百千]?[万亿]|[百千])?(?:[美港欧日]?元|美金|港币|英镑))(?:[、,/][^:]{1,10})?$/
const areaUnit = /^(?:(?:面积|计量)?单位:?)?(万?(?:平方米|平米|m2)|平方公里|平方千米|km2|亩|公顷)$/

/** The unit of money named by a remark or a line: 单位：元. It may be foreign, and then no figure under it is read. */
export function moneyUnitIn(remark: string): string | undefined {
  return moneyUnit.exec(plain(remark))?.[1]
}

/** The unit of area named by a remark: ㎡, 亩. */
export function areaUnitIn(remark: string): string | undefined {
  return areaUnit.exec(plain(remark))?.[1]
}

/** The entry for a label: by the whole of it, else without its remarks. */
export function foundBy<Value>(labels: ReadonlyMap<string, Value>, text: string, year?: number): Value | undefined {
  const { whole, bare } = labelOf(text, year)
  return labels.get(whole) ?? labels.get(bare)
}

/** Whether a label is among others, whole or without its remarks. */
export function isAmong(labels: ReadonlySet<string>, text: string, year?: number): boolean {
  const { whole, bare } = labelOf(text, year)
  return labels.has(whole) || labels.has(bare)
}

/** The ways to write a label: whole, and without its remarks. */
export function forms(text: string): string[] {
  const { whole, bare } = labelOf(text)
  return [whole, bare].filter((form) => form !== '')
}
