import { rowLabel } from '../../labels.ts'
import { isFigureRow, type Question } from '../../questions.ts'
import type { Button } from '../../turn.ts'
import { isBareFigures } from '../../values/texts.ts'
import type { Say } from '../say.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { linesOf, type PastedLine } from './grid.ts'
import { labelsOf } from './labels.ts'
import { segmentsOf } from './segments.ts'

/** Says which row a line names before its figures, with the way there, where that is another than the question's; keeps nothing. */
export function otherRow(talk: Talk, question: Question | undefined, text: string): Turn | undefined {
  const [line, more] = /\d/.test(text) ? linesOf(text) : []
  const named = line && !more ? rowNamedBy(talk, line) : undefined
  if (!named || named.row === question?.id) return undefined
  const choices: Button[] = [{ label: '去那一行', action: { do: 'go', row: named.row } }]
  return { says: [{ say: 'otherRow', ...named, choices }] }
}

/** What is said of a line of a block that is none of its annex: of which it is, or that nobody knows it. */
export function unknownLine(talk: Talk, line: PastedLine): Say[] {
  const named = rowNamedBy(talk, line)
  return [named ? { say: 'otherRow', ...named, choices: [] } : { say: 'unknownLine' }]
}

/** The row of figures that a line names before its figures, in whichever annex. */
function rowNamedBy(talk: Talk, line: PastedLine) {
  const { form, filing } = talk
  for (const { id, number } of form.edition.annexes) {
    const [first, ...rest] = segmentsOf(labelsOf(form, id, filing.year), line).segments
    if (first?.target.is !== 'row' || rest.length > 0 || !isBareFigures(first.values.join(' '))) continue
    const question = isFigureRow(first.target.row) ? questionOf(talk, first.target.row.id) : undefined
    if (!question) continue
    const title = rowLabel(form, filing.facts, filing.year, question.row.id, question.numbers)
    return { annex: number, title, row: question.id }
  }
  return undefined
}
