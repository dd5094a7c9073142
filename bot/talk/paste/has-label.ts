import { withYear } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { byLabels } from '../../../core/values/labels.ts'
import type { Talk } from '../talk.ts'

/** Whether a text begins with the label of one of a question's several cells. */
export function hasLabel({ filing }: Talk, { cells }: Question, rest: string): boolean {
  const named = cells.map((cell) => ({ ...cell, label: withYear(cell.label, filing.year) }))
  return cells.length > 1 && byLabels(named, rest) !== undefined
}
