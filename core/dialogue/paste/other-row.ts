import { rowLabel } from '../../labels.ts'
import { isFigureRow, type Question } from '../../questions.ts'
import type { Button } from '../../turn.ts'
import { isBareFigures } from '../../values/texts.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { linesOf } from './grid.ts'
import { labelsOf } from './labels.ts'
import { segmentsOf } from './segments.ts'

/** Says which row a line names before its figures, with the way there, where that is another than the question's; keeps nothing. */
export function otherRow(talk: Talk, question: Question | undefined, text: string): Turn | undefined {
  const [line, more] = /\d/.test(text) ? linesOf(text) : []
  if (!line || more) return undefined
  for (const { id, number } of talk.form.edition.annexes) {
    const [first, ...rest] = segmentsOf(labelsOf(talk.form, id, talk.filing.year), line).segments
    if (first?.target.is !== 'row' || rest.length > 0 || !isBareFigures(first.values.join(' '))) continue
    const named = isFigureRow(first.target.row) ? questionOf(talk, first.target.row.id) : undefined
    if (!named || named.id === question?.id) continue
    const title = rowLabel(talk.form, talk.filing.facts, talk.filing.year, named.row.id, named.numbers)
    const choices: Button[] = [{ label: '去那一行', action: { do: 'go', row: named.id } }]
    return { says: [{ say: 'otherRow', annex: number, title, choices }] }
  }
  return undefined
}
