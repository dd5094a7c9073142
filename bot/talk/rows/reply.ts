import type { Question } from '../../../core/question.ts'
import { isBegun } from '../../../core/questions.ts'
import { gone } from '../asking/moves.ts'
import { homeOf } from '../home.ts'
import { answering, knownOf } from '../keeping/clash.ts'
import { questionOf, type Talk, type Turn } from '../talk.ts'

/** The answer to a certain question, whatever the place; `answerTo` takes it as if the question had just been asked. */
export function readFor(
  talk: Talk,
  row: string,
  { text, changed }: { readonly text: string; readonly changed?: true },
  answerTo: (talk: Talk, question: Question, text: string) => Turn,
): Turn {
  const question = questionOf(talk, row)
  if (!question) return gone(talk)
  if (changed && question.row.repeats) return { says: [{ say: 'changedList' }] }
  const here = talk.place?.at === 'row' && talk.place.row === row && !talk.place.cell
  const there: Talk = here ? talk : { ...talk, place: { at: 'row', row, from: homeOf(talk), seen: knownOf(talk) } }
  const turn = answerTo(there, question, text)
  return answering(talk, question.id, changed ? keepingOld(talk, question, turn) : turn)
}

/** An edited message that cannot be taken leaves the answer and the place as they were, and says so. */
function keepingOld(talk: Talk, question: Question, turn: Turn): Turn {
  if (turn.changes || turn.place?.at !== 'row' || !isBegun(talk.filing.facts, question)) return turn
  const { place, ...same } = turn
  return { ...same, says: [...turn.says, { say: 'keptAsWas' }] }
}
