import type { Question } from '../../../core/question.ts'
import { isFigureRow } from '../../../core/questions.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { isBareFigures, saysNone } from '../../../core/values/texts.ts'
import { isFigure, isWordy, tokensOf } from '../../../core/values/tokens.ts'
import type { Talk } from '../talk.ts'
import { labelled } from './cells.ts'
import { isSaying } from './confirm-name.ts'
import { readAnswer } from './read-answer.ts'

/** Whether a row can read the whole text. */
export function fitsIn(talk: Talk, question: Question, rest: string): boolean {
  if (question.row.repeats && !saysNone(rest)) return isPlain(rest) && namesRows(rest)
  if (question.cells.length > 0 && question.cells.every(isWordy)) return isPlain(rest)
  const read = readAnswer(talk, talk.filing.facts, question, rest)
  return !('refused' in read) && (!question.cells.some(isWordy) || triesCell(talk, question, rest))
}

/** Whether a text may name a row of a list: it is no total, and says nothing else. */
function namesRows(rest: string): boolean {
  return !isBareFigures(rest) && !isSaying(rest)
}

/** Whether a text can be told to a row of words in passing: short, and neither a sentence nor a question. */
function isPlain(rest: string): boolean {
  return (
    rest.length <= 60 && !/[。！!？?；;\n]/.test(rest) && !/^(?:怎么|什么|为什么|是什么|要不要|吗|呢|是不是)/.test(rest)
  )
}

/** Whether a text begins with the label of one of the row's cells or with a figure, or says none. */
export function triesCell(talk: Talk, { cells, row }: Question, rest: string): boolean {
  const named = labelled(talk, cells)
  const [first = ''] = tokensOf(named, rest)
  const begins = byLabels(named, rest) !== undefined || /^[约近]?[\d０-９]/.test(first) || saysNone(rest)
  return begins || (isFigureRow(row) && isFigure(first))
}
