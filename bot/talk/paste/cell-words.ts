import type { Cell, Row } from '../../../core/edition.ts'
import type { Form } from '../../../core/form.ts'
import { withYear } from '../../../core/labels.ts'
import { onceFor } from '../../../core/once.ts'
import { isAsked, isFigureRow } from '../../../core/questions.ts'
import { asCorrected } from '../../../core/values/corrected.ts'
import { saysNone } from '../../../core/values/texts.ts'
import { isFigure, isWordy, tokensOf } from '../../../core/values/tokens.ts'
import { frontOf } from './labels.ts'

const behindWord = /^(?:人?数)?的?[\s:：，,]*(?:[是为]\s?)?/
const leastBegun = 3

/** The row of figures of which a line names a cell that no other row has, followed by its figure: 在职80人. */
export function rowByCell(form: Form, year: number, line: string): Row | undefined {
  const found = cellWords(form).find(({ word }) => line.startsWith(withYear(word, year)))
  const isFilled = found && fills(found.row, line.slice(withYear(found.word, year).length))
  return isFilled ? found.row : undefined
}

/**
 * The rows that a line would name if the misspelt word before its figure were correct, each with the corrected line.
 */
export function rowsByCellLike(form: Form, line: string, alike: (typed: string, word: string) => boolean) {
  const { label } = frontOf(line)
  const behind = line.slice(label.length)
  return cellWords(form).flatMap(({ word, row }) =>
    alike(label, word) && fills(row, behind) ? [{ row, line: `${word}${behind}` }] : [],
  )
}

/** Whether the text after a cell's word is its figure, or says none. */
function fills({ cells }: Row, text: string): boolean {
  const behind = asCorrected(text.replace(behindWord, ''))
  const [first = ''] = tokensOf(cells, behind)
  return (/^[约近]?[\d０-９]/.test(first) && isFigure(first)) || saysNone(behind)
}

/** Words for cells that only one row has, longest first. */
const cellWords = onceFor((form: Form) => {
  const rows = form.edition.rows.filter((row) => !row.repeats && !row.id.includes('*') && isFigureRow(row))
  const all = rows.flatMap((row) =>
    row.cells.filter(isAsked).flatMap(({ label, aliases = [] }) => [label, ...aliases].map((word) => ({ word, row }))),
  )
  const single = all.filter(({ word, row }) => all.every((one) => one.word !== word || one.row === row))
  return single.filter(({ word }) => word.length > 1).sort((a, b) => b.word.length - a.word.length)
})

const phone = /[\d０-９+()（）-]{7,20}\s*$/

/** The rows of a person of which a line names a cell, followed by a name, and gives a phone at its end: 填表人王五 0730…. */
export function rowsOfPerson(form: Form, line: string): readonly Row[] {
  if (!phone.test(line)) return []
  return form.edition.rows.filter(({ repeats, id, cells }) => {
    const asked = cells.filter(isAsked)
    const isPhone = ({ kind }: Cell) => kind.type === 'text' && kind.phone === true
    const named = asked.some((cell) => !isPhone(cell) && line.startsWith(cell.label))
    return named && !repeats && !id.includes('*') && asked.some(isPhone) && asked.every(isWordy)
  })
}

/** The only row of words whose name begins with what stands before a colon: 厉行节约：严控三公. */
export function rowBegun(form: Form, line: string): { readonly row: Row; readonly length: number } | undefined {
  const begun = /^[^\s:：，,。]{1,20}(?=[:：])/.exec(line)?.[0] ?? ''
  if (begun.length < leastBegun) return undefined
  const rows = form.edition.rows.filter(
    ({ label, cells, repeats, id }) =>
      !repeats && !id.includes('*') && label.startsWith(begun) && cells.filter(isAsked).every(isWordy),
  )
  const [row, other] = rows
  return row && !other ? { row, length: begun.length } : undefined
}
