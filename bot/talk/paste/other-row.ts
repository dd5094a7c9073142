import { rowLabel } from '../../../core/labels.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { isBareFigures } from '../../../core/values/texts.ts'
import type { Say } from '../nouns.ts'
import { questionOf, type Talk } from '../talk.ts'
import { frontOf, namedBy, rowOf } from './labels.ts'
import type { PastedLine } from './lines.ts'

/** The refusal for a pasted line that belongs to another annex, or to none. */
export function unknownLine(talk: Talk, line: PastedLine): Say[] {
  const named = rowNamedBy(talk, line)
  return [named ? { say: 'otherRow', ...named } : { say: 'unknownLine' }]
}

/** The row of figures that a line names before its figures, in any annex. */
function rowNamedBy(talk: Talk, line: PastedLine) {
  const { form, filing } = talk
  const { label, rest } = frontOf(line.text)
  if (!isBareFigures(rest)) return undefined
  for (const { id, number } of form.edition.annexes) {
    const row = rowOf(namedBy(form, filing.year, id, label))
    const question = row && isFigureRow(row) ? questionOf(talk, row.id) : undefined
    if (!question || form.sections.get(question.row.section)?.annex.id !== id) continue
    const title = rowLabel(form, filing.facts, filing.year, question.row.id, question.numbers)
    return { annex: number, title, row: question.id }
  }
  return undefined
}
