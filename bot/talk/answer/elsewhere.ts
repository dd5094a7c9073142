import type { Question } from '../../../core/question.ts'
import { linesOf } from '../paste/lines.ts'
import { rowsNamed, saysAnswer } from '../paste/named-rows.ts'
import { mayDeny } from '../paste/none-of.ts'
import type { Talk, Turn } from '../talk.ts'
import { answered } from './anew.ts'
import { answer } from './answers.ts'
import { answerLines } from './for-lists.ts'
import { rowMeant } from './meant.ts'
import { rowInEachLine } from './several-rows.ts'

/** So many rows make a text a table; fewer may be words that mention a row. */
const leastRows = 2

/**
 * The turn of a text about rows that are not asked: over a menu, or where something else is expected. If that may be
 * any words (`words`), asks before anything is stored. Undefined if the text names no row.
 */
export function answerAnywhere(talk: Talk, written: string, words: boolean): Turn | undefined {
  const text = words ? written : rowInEachLine(talk, written)
  const one = rowMeant(talk, { hand: undefined, words, take: answer }, text)
  if (one) return answered(talk, one.row, text, () => one.turn)
  const rows = rowsIn(talk, text)
  const [first] = rows
  if (!first || (words && rows.length < leastRows)) return undefined
  if (words) return { says: [{ say: 'tableNotWords', choices: [{ label: '接着填', action: { do: 'continue' } }] }] }
  const turn = answerLines(talk, first, text)
  return turn && answered(talk, first.id, text, () => turn)
}

/** Whether a text begins with the name of a row. */
export function namesSomeRow(talk: Talk, text: string): boolean {
  return rowsNamed(talk, undefined, text) !== undefined
}

/** The rows that the lines of a block name. */
function rowsIn(talk: Talk, text: string): Question[] {
  if (!/[\n\t|｜]/.test(text)) return []
  const isRow = (line: string) => (/\d/.test(line) || mayDeny.test(line)) && /\p{Script=Han}/u.test(line)
  return linesOf(text).flatMap((line) => {
    if (!isRow(line.text)) return []
    const named = rowsNamed(talk, undefined, line.text)
    return named && saysAnswer(named) ? named.questions.slice(0, 1) : []
  })
}
