import { foundBy, moneyUnitIn, plain } from './label.ts'
import type { Shape } from './shape.ts'
import { isLongText, type Slot } from './slots.ts'

/** A label with the text after its colon. */
export type Labelled = { readonly slot: Slot; readonly label: string; readonly value: string }

/** The labels and values in a text: 填表人：… 联系电话：… */
export type LabelledText = {
  readonly parts: readonly Labelled[]
  /** The unit of money that it names: 单位：元. */
  readonly unit?: string
  /** Texts after labels that the form does not have, or after no label. */
  readonly strays: readonly string[]
}

/** A label in a text: of a cell, of the unit of money, or a foreign one. */
type Mark = {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly is: Slot | 'unit' | 'strange'
}

const colon = /[:：]/
const longestLabel = 40
const gap = /[\s；;，,。]+/g
const unitLabel = /(?:金额|计量)?单位$/
/** The gap between labels: so many blanks, or a tab. */
const wideGap = /\t|[ \u3000]{3,}|\u3000{2,}/
/** What is no label: it begins with a remark or contains a gap. */
const noLabel = /^[（(]|\t|[ \u3000]{3,}/
/** Underlines to write on. */
const lines = /^[\s_＿]+|(?<![\s_＿])[\s_＿]+$/g
const sealBehind = /[（(](?:公章|盖章|签章|签字|章)[)）]$/
const seal = /^[（(]?(?:公章|盖章|签章|签字|章)[)）]?$/

/** Splits a text at its labels; undefined if the form has none of them. */
export function labelledText(shape: Shape, text: string, year: number): LabelledText | undefined {
  const marks = colon.test(text) ? marksIn(shape, text, year) : []
  if (!marks.some(({ is }) => is !== 'strange')) return undefined
  const parts: Labelled[] = []
  const strays = [text.slice(0, marks[0]?.from).trim()]
  let unit: string | undefined
  for (const [at, { is, label, from, to }] of marks.entries()) {
    const [value = '', ...rest] = text
      .slice(to, marks[at + 1]?.from)
      .trim()
      .split(wideGap)
    if (is === 'strange') strays.push(text.slice(from, marks[at + 1]?.from).trim())
    else if (is === 'unit') unit = moneyUnitIn(value)
    else parts.push({ slot: is, label, value: withoutSeal(value) })
    if (is !== 'strange') strays.push(...rest.map((each) => each.trim()))
  }
  const told = strays.filter((each) => each !== '' && !seal.test(each) && plain(each).replace(/_/g, '') !== '')
  return { parts, strays: told, ...(unit === undefined ? {} : { unit }) }
}

/** A value without the seal and the underline after it. */
export function withoutSeal(value: string): string {
  return value.replace(lines, '').replace(sealBehind, '').replace(lines, '')
}

function marksIn(shape: Shape, text: string, year: number): Mark[] {
  const marks: Mark[] = []
  for (let at = text.search(colon); at >= 0; at = nextColon(text, at)) {
    const mark = markBefore(shape, text, marks.at(-1), at, year)
    if (mark) marks.push(mark)
  }
  return marks
}

function nextColon(text: string, at: number): number {
  const next = text.slice(at + 1).search(colon)
  return next < 0 ? -1 : at + 1 + next
}

/**
 * The label that ends at a colon: the longest of the form that begins the text or a line, or follows a blank (after
 * another label's short value, also without a blank). A foreign label must be far from the text before it.
 */
function markBefore(shape: Shape, text: string, last: Mark | undefined, end: number, year: number): Mark | undefined {
  const start = Math.max(last?.to ?? 0, end - longestLabel)
  const words = text.slice(start, end)
  const begins = [0, ...[...words.matchAll(gap)].map((blank) => blank.index + blank[0].length)]
  const own = begins.filter((begin) => (begin > 0 || start === (last?.to ?? 0)) && mayEnd(last, words.slice(0, begin)))
  const close = last && isShort(words) && !isLong(last) ? Array.from(words, (_, at) => at) : []
  for (const begin of [...own, ...close]) {
    const label = words.slice(begin)
    const is = labelIn(shape, label, text.slice(end + 1), year)
    if (is) return { from: start + begin, to: end + 1, label, is }
  }
  const [, strange] = /(?:\t|[ \u3000]{2})([\p{Script=Han}（）()、]{2,12})$/u.exec(words) ?? []
  return strange === undefined ? undefined : { from: end - strange.length, to: end + 1, label: strange, is: 'strange' }
}

/** Whether a value may end here; a long text ends only at a wide gap or a new line. */
function mayEnd(last: Mark | undefined, before: string): boolean {
  return last === undefined || !isLong(last) || /(?:[\t\n]|[ \u3000]{3}|\u3000{2})$/.test(before)
}

function isLong({ is }: Mark): boolean {
  return typeof is === 'object' && isLongText(is)
}

/** Whether another label may follow a value at once: a name, a date or a number. */
function isShort(words: string): boolean {
  return words.length <= 24 && !/[，。；]/.test(words)
}

function labelIn(shape: Shape, label: string, behind: string, year: number): Slot | 'unit' | undefined {
  if (plain(label) === '' || noLabel.test(label.trim())) return undefined
  const slot = foundBy(shape.alone, label, year)
  if (slot) return slot
  return unitLabel.test(label) && moneyUnitIn(behind.split(wideGap)[0] ?? '') !== undefined ? 'unit' : undefined
}
