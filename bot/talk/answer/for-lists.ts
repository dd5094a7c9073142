import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { isBareFigures } from '../../../core/values/texts.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { unseen } from '../keeping/clash.ts'
import { answerBlock } from '../paste/answer.ts'
import { linesOfList } from '../paste/named-lists.ts'
import { readFor } from '../rows/reply.ts'
import type { Talk, Turn } from '../talk.ts'
import { addRows } from './add-rows.ts'
import { refuseTotal } from './list-total.ts'

/** The turn of a block of rows, or of lines that all begin with the name of one list; undefined for any other text. */
export function answerLines(talk: Talk, hand: Question, text: string): Turn | undefined {
  const block = answerBlock(talk, hand, text)
  const isTaken = block?.changes !== undefined && block.changes.length > 0
  return isTaken ? block : (answerList(talk, hand, text) ?? block)
}

/**
 * The turn of lines that all begin with the name of one list: one or more of the current list, or several of another.
 */
function answerList(talk: Talk, hand: Question, text: string): Turn | undefined {
  const own = hand.row.repeats ? linesOfList(talk, hand, text) : undefined
  if (own !== undefined) return isBareFigures(own) ? refuseTotal(talk, hand) : addRows(talk, hand, own)
  if (!text.includes('\n') || hand.cells.some(isWordy)) return undefined
  for (const list of questions(talk.form, talk.filing.facts)) {
    const lines = list.row.repeats ? linesOfList(talk, list, text) : undefined
    if (lines?.includes('\n') && !isBareFigures(lines)) return readFor(unseen(talk), list.id, { text: lines }, addRows)
  }
  return undefined
}
