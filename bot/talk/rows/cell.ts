import type { Address } from '../../../core/address.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isAnswered, isFigureRow } from '../../../core/questions.ts'
import { readRow } from '../../../core/values/row.ts'
import { isFigure, tokensOf } from '../../../core/values/tokens.ts'
import { labelled } from '../answer/cells.ts'
import { askCellOf } from '../asking/ask.ts'
import { go, gone } from '../asking/moves.ts'
import { coming, originOf } from '../home.ts'
import { saidWith } from '../keeping/clash.ts'
import type { Action, Button } from '../nouns.ts'
import { newestOf, putNow, questionFor, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'

/** Asks for one cell of an answered row; for the row if that is its only cell, or the row is not answered. */
export function goToCell(talk: Talk, address: Address, from: Action | undefined): Turn {
  const { facts } = talk.filing
  const question = questionOf(talk, questionFor(talk, address))
  if (!question) return gone(talk)
  const cell = question.cells.find((one) => one.address === address)
  if (!cell || question.cells.length === 1 || !isAnswered(facts, question)) return go(talk, question.id, from)
  const ask = askCellOf(talk, facts, question, cell, from)
  return {
    // Somebody who replies with the whole row has not seen the rest of it here.
    says: [{ say: 'ask', ask: { ...ask, seen: 0 } }],
    place: { at: 'row', row: question.id, cell: address, ...coming(from), ...putNow(talk) },
  }
}

/** A single figure for an answered row of several cells does not say which it is: offers the cells as buttons. */
export function whichCell(talk: Talk, question: Question, text: string): Turn | undefined {
  return isAnswered(talk.filing.facts, question) ? oneOfCells(talk, question, text) : undefined
}

/** The cells of a row of figures as buttons, if the text is a single figure; undefined for any other text. */
export function oneOfCells(talk: Talk, question: Question, text: string): Turn | undefined {
  const { cells, row } = question
  if (cells.length < 2) return undefined
  if (!isFigureRow(row)) return oneOfMeasures(talk, question, text)
  const named = labelled(talk, cells)
  const read = readRow(named, text, talk.form.edition.unit)
  const [only, ...more] = [...read.readings.values()]
  if (!only || more.length > 0 || !('value' in only) || only.value === '' || !/^[\d.,，．０-９-]/.test(text.trim()))
    return undefined
  const { value } = only
  const choices: Button[] = named.map(({ label, address }) => ({
    label,
    action: { do: 'answer', row: question.id, values: { [address]: value }, ...saidWith(talk, [address]) },
  }))
  return askCell(talk, question, text, choices)
}

/** The same for the figures of an indicator: 97% can be what was to be reached, or what was. */
function oneOfMeasures(talk: Talk, question: Question, text: string): Turn | undefined {
  const named = labelled(talk, question.cells)
  const measures = named.filter(({ kind }) => kind.type === 'measure')
  const [only, ...more] = tokensOf(named, text)
  if (measures.length < 2 || !only || more.length > 0 || !/^[\d０-９]/.test(only) || !isFigure(only)) return undefined
  const seen = newestOf(
    talk,
    question.cells.map(({ address }) => address),
  )
  const choices = measures.map(({ label }): Button => {
    return { label, action: { do: 'fill', row: question.id, text: `${label} ${only}`, seen } }
  })
  return askCell(talk, question, text, choices)
}

function askCell(talk: Talk, { row, id, numbers }: Question, text: string, choices: readonly Button[]): Turn {
  const { form, filing } = talk
  const title = rowLabel(form, filing.facts, filing.year, row.id, numbers)
  const place = { at: 'menu', choices, row: rowOf(talk.place) ?? id, ...coming(originOf(talk.place)) } as const
  return { place, says: [{ say: 'whichCell', title, read: text.trim(), choices }] }
}
