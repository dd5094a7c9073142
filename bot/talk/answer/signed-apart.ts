import type { Cell } from '../../../core/edition.ts'
import type { Question } from '../../../core/question.ts'
import { readSaid } from '../../../core/values/read.ts'
import { nearYear } from '../clock.ts'
import type { Talk } from '../talk.ts'

/** What a line says about a cell that signing fills in. */
export type SignedPart = { readonly label: string; readonly read: string }

/** A word of a line and its cell; after a label alone (`text` is empty) the next word has the same cell. */
type Word = { readonly cell: Cell | undefined; readonly text: string; readonly named: boolean }

const dated = /[年月日号]|\d[./-]\d/
const phone = /^[\d０-９+()（）-]{7,}$/

/**
 * Splits a line at a row that is signed, with each value after its label, into what is asked and what signing fills in:
 * 填报日期, 单位负责人签字. A line without labels and dates is returned as it is.
 */
export function signedApart(talk: Talk, { row }: Question, written: string) {
  const { cells } = row
  if (!cells.some(({ signed }) => signed)) return { line: written, apart: [] }
  const words = wordsOf(talk, cells, written)
  if (!words.some(({ named }) => named)) return { line: written, apart: [] }
  const parts = cells.flatMap((cell) => {
    const read = words.flatMap((word) => (word.cell === cell && word.text !== '' ? [word.text] : [])).join(' ')
    return read === '' ? [] : [{ label: cell.label, read, signed: cell.signed === true }]
  })
  const asked = parts.filter(({ signed }) => !signed)
  const apart = parts.filter(({ signed }) => signed).map(({ label, read }): SignedPart => ({ label, read }))
  return { line: asked.map(({ label, read }) => `${label}：${read}`).join(' '), apart }
}

function wordsOf(talk: Talk, cells: readonly Cell[], written: string): readonly Word[] {
  const words: Word[] = []
  for (const text of written.trim().split(/\s+/)) {
    const before = words.at(-1)
    const isOpen = before?.named === true && before.text === ''
    words.push(isOpen ? { cell: before.cell, text, named: false } : wordOf(talk, cells, text))
  }
  return words
}

/** The cell whose label a word begins with, else the one that it reads like. */
function wordOf(talk: Talk, cells: readonly Cell[], text: string): Word {
  const named = cells.find((cell) => labelAt(cell, text) !== '')
  if (named) return { cell: named, text: text.slice(labelAt(named, text).length).replace(/^[:：]/, ''), named: true }
  const date = dated.test(text) ? cells.find((cell) => cell.signed && isDate(talk, cell, text)) : undefined
  if (date) return { cell: date, text, named: true }
  const figures = phone.test(text)
  const cell = cells.find(({ kind }) => kind.type === 'text' && (kind.phone === true) === figures)
  return { cell, text, named: false }
}

function isDate(talk: Talk, { kind }: Cell, text: string): boolean {
  const near = nearYear(talk, talk.filing.year)
  return kind.type === 'date' && 'value' in readSaid({ ...kind, near }, text, talk.form.edition.unit)
}

/** The cell's label or another name for it at the beginning of a word; '' if it has neither. */
function labelAt({ label, aliases = [] }: Cell, word: string): string {
  return [label, ...aliases].find((each) => word.startsWith(each)) ?? ''
}
