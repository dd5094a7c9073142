import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { isNear } from '../../../core/values/slips.ts'
import { isBareFigures } from '../../../core/values/texts.ts'
import type { Say } from '../nouns.ts'
import { questionOf, type Talk } from '../talk.ts'
import { frontOf, namedBy, rowOf } from './labels.ts'
import type { PastedLine } from './lines.ts'
import { rowsLike } from './rows-like.ts'

/** The refusal for a pasted line that belongs to another annex, or to none. */
export function unknownLine(talk: Talk, line: PastedLine): Say[] {
  const named = rowNamedBy(talk, line)
  if (named) return [{ say: 'otherRow', ...named }]
  const { label } = frontOf(line.text)
  const whole = rowWithPart(talk, label)
  if (whole !== undefined) return [{ say: 'partOfRow', read: label, title: whole }]
  const [like] = rowsLike(talk, undefined, line.text, isNear).flatMap(({ questions }) => questions)
  return [{ say: 'unknownLine', ...(like ? { like: titleOf(talk, like) } : {}) }]
}

/** The title of the row that combines several things, if one of them has this label: 培训费 of 会议费、培训费. */
function rowWithPart(talk: Talk, label: string): string | undefined {
  const row = talk.form.edition.rows.find(({ label: title, repeats }) => {
    const parts = title.split('、')
    return parts.length > 1 && !repeats && parts.includes(label)
  })
  const question = row && questionOf(talk, row.id)
  return question && titleOf(talk, question)
}

function titleOf({ form, filing }: Talk, { row, numbers }: Question): string {
  return rowLabel(form, filing.facts, filing.year, row.id, numbers)
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
