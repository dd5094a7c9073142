import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { isBareFigures } from '../../../core/values/texts.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { coming, homeOf } from '../home.ts'
import { unseen } from '../keeping/clash.ts'
import type { Button, Place } from '../nouns.ts'
import { answerBlock } from '../paste/answer.ts'
import { linesOfList } from '../paste/named-lists.ts'
import { readFor } from '../rows/reply.ts'
import type { Talk, Turn } from '../talk.ts'
import { addRows } from './add-rows.ts'

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

/** Refuses a figure for a whole list, whose total is not asked, with a button to its rows. */
export function refuseTotal(talk: Talk, list: Question): Turn {
  const { form, filing, place } = talk
  const title = rowLabel(form, filing.facts, filing.year, list.row.id, list.numbers)
  const choices: Button[] = [{ label: `去${title}`, action: { do: 'go', row: list.id, ...coming(homeOf(talk)) } }]
  return { says: [{ say: 'listTotal', title, choices }], ...(place ? { place: place as Place } : {}) }
}
