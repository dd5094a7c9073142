import type { Question } from '../../../core/question.ts'
import { isLongText } from '../../../core/questions.ts'
import { sanitise } from '../../../core/values/texts.ts'
import { answer, answerRow } from '../answer/answers.ts'
import { homeOf } from '../home.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'
import { within } from '../within.ts'

/** As much as one cell holds, or a table has. */
const longest = 20_000

/** Places that wait for words of which nothing is asked but that they are there. */
const waits: readonly (string | undefined)[] = ['explain', 'points', 'cause']

/**
 * The words of a file as the answer to the question that the talk stood at when it was sent; undefined where they are
 * read as if they were typed.
 */
export function takeWords(talk: Talk, text: string, row: string | undefined): Turn | undefined {
  const question = questionOf(talk, row)
  if (!question && text.length <= longest && waits.includes(talk.place?.at)) return undefined
  return within(talk, 'change', () => {
    if (text.length > longest) return { says: [{ say: 'fileTooLong', length: text.length, most: longest }] }
    return question ? takeAt(talk, question, text) : { says: [{ say: 'fileUnasked' }] }
  })
}

/** A text takes the file whole; at any other question it is a table as if it were pasted. */
function takeAt(talk: Talk, question: Question, text: string): Turn {
  const { place } = talk
  const here = place?.at === 'row' && place.row === question.id && !place.cell
  const there: Talk = here ? talk : { ...talk, place: { at: 'row', row: question.id, from: homeOf(talk) } }
  return isLongText(question) ? answerRow(there, question, sanitise(text)) : answer(there, question, text)
}
