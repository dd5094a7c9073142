import type { Question } from '../../../core/question.ts'
import { isAnswered, isLongText } from '../../../core/questions.ts'
import { sanitise } from '../../../core/values/texts.ts'
import { answer, answerRow } from '../answer/answers.ts'
import { answerAnywhere } from '../answer/elsewhere.ts'
import { homeOf } from '../home.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { within } from '../within.ts'

/** The longest text of a file that is taken, in characters: that of one cell, or of a table. */
const longest = 20_000

const unasked: Turn = { says: [{ say: 'fileUnasked' }] }

/** Places that take any words. */
const waits: readonly (string | undefined)[] = ['explain', 'points', 'cause']

/**
 * Takes a file's words as the answer to the question that was asked when it was sent; undefined if they are read as if
 * they were typed. A file that came behind others answers no question that they may have answered.
 */
export function takeWords(
  talk: Talk,
  text: string,
  { row, behind }: { readonly row?: string; readonly behind?: true },
): Turn | undefined {
  const question = questionOf(talk, row)
  if (!question && text.length <= longest && waits.includes(talk.place?.at)) return undefined
  return within(talk, 'change', () => {
    if (text.length > longest) return { says: [{ say: 'fileTooLong', length: text.length, most: longest }] }
    const taken = behind && question && isAnswered(talk.filing.facts, question)
    if (taken) return (isLongText(question) ? undefined : answerAnywhere(talk, text, false)) ?? unasked
    return question ? takeAt(talk, question, text) : unasked
  })
}

/** A question for a long text takes the whole file; any other reads it as a pasted table. */
function takeAt(talk: Talk, question: Question, text: string): Turn {
  const { place } = talk
  const here = place?.at === 'row' && place.row === question.id && !place.cell
  const there: Talk = here ? talk : { ...talk, place: { at: 'row', row: question.id, from: homeOf(talk) } }
  return isLongText(question) ? answerRow(there, question, sanitise(text)) : answer(there, question, text)
}
