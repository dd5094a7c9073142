import type { Question } from '../../questions.ts'
import { sanitise } from '../../values/texts.ts'
import { within } from '../acting.ts'
import { answer, answerRow } from '../answers.ts'
import { homeOf } from '../changing/home.ts'
import { isLongText } from '../longer/pieces.ts'
import { read } from '../reading.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'

/** As much as one cell holds, or a table has. */
const longest = 20_000

/** The words of a file as the answer to the question that the talk stood at when it was sent, or to what is asked now. */
export function takeWords(talk: Talk, text: string, row: string | undefined): Turn {
  return within(talk, 'change', () => {
    if (text.length > longest) return { says: [{ say: 'fileTooLong', length: text.length, most: longest }] }
    const question = questionOf(talk, row)
    if (question) return takeAt(talk, question, text)
    if (talk.place?.at === 'explain' || talk.place?.at === 'points' || talk.place?.at === 'cause')
      return read(talk, sanitise(text))
    return { says: [{ say: 'fileUnasked' }] }
  })
}

/** A text takes the file whole; at any other question it is a table as if it were pasted. */
function takeAt(talk: Talk, question: Question, text: string): Turn {
  const { place } = talk
  const here = place?.at === 'row' && place.row === question.id && !place.cell
  const there: Talk = here ? talk : { ...talk, place: { at: 'row', row: question.id, from: homeOf(talk) } }
  return isLongText(question) ? answerRow(there, question, sanitise(text)) : answer(there, question, text)
}
