import { annexOf } from '../../../core/annexes.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Form } from '../../../core/form.ts'
import { sectionText } from '../../../core/narrative/narrative.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered, questions, rowWithId } from '../../../core/questions.ts'
import type { Say } from '../nouns.ts'
import { questionOf, type Talk } from '../talk.ts'
import { copyNumber, progress } from './progress.ts'
import type { Where } from './say.ts'

/**
 * That an annex is complete, if the question `answered` was its last open one and the talk goes on to another. Nothing
 * is counted while the talk stays in the annex.
 */
export function completedSays(
  talk: Talk,
  facts: Facts,
  answered: string | undefined,
  asked: string | undefined,
): readonly Say[] {
  const { form, filing } = talk
  if (answered === undefined || asked === undefined || annexWith(form, answered) === annexWith(form, asked)) return []
  const [last, next] = [questionOf(talk, answered, facts), questionOf(talk, asked, facts)]
  if (!last || !next || namesCopies(talk, last) || isAnswered(filing.facts, last)) return []
  const annex = annexOf(form, last)
  const { done, of } = progress(form, facts, annex)
  if (done < of) return []
  const waits = waitsForFigures(talk, facts, annex) ? { waits: true as const } : {}
  return [{ say: 'annexDone', done: whereOf(talk, facts, last), ...waits, next: whereOf(talk, facts, next) }]
}

/** Whether a text of the annex lacks a figure that is still to be answered in another annex. */
function waitsForFigures({ form, filing }: Talk, facts: Facts, annex: string): boolean {
  const subject = { facts, year: filing.year, department: filing.department }
  return questions(form, facts).some((one) => {
    const { prose } = one.row
    if (prose === undefined || annexOf(form, one) !== annex) return false
    return sectionText(form, subject, prose).some((runs) => runs.some(({ missing }) => missing))
  })
}

/** The annex of a question by its id alone. */
function annexWith(form: Form, id: string): string | undefined {
  const asked = rowWithId(form, id)
  return asked && annexOf(form, asked)
}

/** Whether the question is the list of an annex's copies, which begins them. */
function namesCopies({ form }: Talk, { row, numbers }: Question): boolean {
  return numbers.length === 0 && form.sections.get(row.section)?.annex.each !== undefined
}

function whereOf({ form }: Talk, facts: Facts, question: Question): Where {
  const annex = form.sections.get(question.row.section)?.annex.number ?? ''
  return { annex, ...copyNumber(facts, annexOf(form, question)) }
}
