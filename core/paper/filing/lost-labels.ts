import { labelOf, plain } from './label.ts'
import { labelledText } from './labelled.ts'
import type { Line } from './line.ts'
import { type Known, meaningOf, together } from './lost-tokens.ts'
import { isUsualRemark } from './reader.ts'

/** The most lines into which a narrow cell breaks its label. */
const mostLines = 4
const longest = 60
/** The end of a label whose value may be in the next line. */
const colon = /(?<!^其中)[:：]/
const figure = /^[-\d.,，%％]+$/
const remark = /^[（(]([^（()）]*)[)）]$/
/** What is only the beginning of a label: its number, 其中. */
const beginning = /^(?:其中[:：]?|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）]|[、.．])|[①-⑳])$/

/** Joins lines of lost tables that form one label of the form. */
export function withWholeLabels(known: Known, lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const label = labelFrom(known, lines.slice(at, at + mostLines))
    const line = label?.line ?? lines[at]
    if (line) whole.push(line)
    at += label?.count ?? 1
  }
  return whole
}

/** The longest label that the first lines form together. */
function labelFrom(known: Known, lines: readonly Line[]): { line: Line; count: number } | undefined {
  const texts = lines.map(({ pieces: [piece] }) => piece?.text.trim() ?? '')
  const end = texts.findIndex((text, at) => text === '' || text.length > longest || lines[at]?.table !== undefined)
  for (let count = end < 0 ? texts.length : end; count > 1; count -= 1)
    if (isOneLabel(known, texts.slice(0, count))) return { line: joinedLine(lines.slice(0, count)), count }
  return undefined
}

function joinedLine(lines: readonly Line[]): Line {
  const pieces = lines.flatMap((line) => line.pieces.map((piece) => ({ line, piece })))
  const [first, ...others] = pieces
  if (!first) throw new Error('a line without text')
  const { line, piece } = together([first, ...others], '')
  return { ...line, pieces: [piece] }
}

/** Whether texts are parts of one label: each adds to it, and none is a label of its own. */
function isOneLabel(known: Known, texts: readonly string[]): boolean {
  const [first = '', ...others] = texts
  const whole = texts.join('')
  const said = remark.exec(others.join(''))?.[1]
  if (remark.test(first) || texts.some((text) => figure.test(text)) || !isLabel(known, whole)) return false
  if (said !== undefined) return isLabel(known, first) && isOfForm(known, whole, said)
  if (beginning.test(first)) return true
  const apart = isPrinted(known, others.join('')) || texts.every((text) => isLabel(known, text))
  const ended = texts.slice(0, -1).some((text) => colon.test(text))
  return (!apart || isPrinted(known, whole)) && !ended && addsToIt(known, first, others.join(''))
}

/** Whether the form prints a label in these words; others come from other papers. */
function isPrinted({ shape, year }: Known, text: string): boolean {
  return shape.own.has(labelOf(text, year).bare)
}

/** Whether a text is a label, alone or with its value after it. */
function isLabel(known: Known, text: string): boolean {
  const { is } = meaningOf(known, text)
  if (is === 'labelled') return labelledText(known.shape, text, known.year)?.strays.length === 0
  return is !== 'value' && is !== 'note'
}

/** Whether the form prints a label with this remark, or the remark is a usual one. */
function isOfForm({ shape, year }: Known, whole: string, said: string): boolean {
  return shape.words.has(labelOf(whole, year).whole) || isUsualRemark(shape, plain(said))
}

/** Whether the joined label is a different one from its parts. */
function addsToIt({ year }: Known, first: string, others: string): boolean {
  const { whole } = labelOf(first + others, year)
  return whole !== labelOf(others, year).whole && whole !== labelOf(first, year).whole
}
