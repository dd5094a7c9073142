import { type Address, numbersOf } from '../../../core/address.ts'
import { expand } from '../../../core/facts.ts'
import { cellAt } from '../../../core/form.ts'
import { cellsRead } from '../../../core/formula.ts'
import { rowLabel, withYear } from '../../../core/labels.ts'
import type { AskedCell, Question } from '../../../core/question.ts'
import { isAnswered } from '../../../core/questions.ts'
import { go } from '../asking/moves.ts'
import type { Action, Button } from '../nouns.ts'
import { goToCell } from '../rows/cell.ts'
import { findingsOf, questionFor, questionOf, type Talk, type Turn } from '../talk.ts'
import { mended } from './findings.ts'

const mostRows = 12
const mostCells = 6
const longestLabel = 40

/** A finding's rows to mend it at: straight to the one, or a choice of them. */
export function mendFinding(talk: Talk, check: string): Turn {
  const finding = findingsOf(talk).find((candidate) => candidate.check === check)
  if (!finding) return mended(talk)
  const lists = finding.at.flatMap((address) => listOver(address))
  const stated = mendsAt(talk, [...finding.at, ...lists])
  const derived = finding.at.flatMap((address) => behind(talk, address))
  const choices = stated.length > 0 ? stated : mendsAt(talk, derived)
  const [only] = choices.length === 1 ? choices : []
  if (!only) return { place: { at: 'menu', choices }, says: [{ say: 'mend', finding, choices }] }
  const there = goTo(talk, only)
  return { ...there, says: [{ say: 'mend', finding, choices: [] }, ...there.says] }
}

function goTo(talk: Talk, { action }: Button): Turn {
  if (action.do === 'cell') return goToCell(talk, action.address, toFindings)
  return go(talk, action.do === 'go' ? action.row : '', toFindings)
}

/** After the mend the talk comes back to the list. */
const toFindings: Action = { do: 'findings', from: 0 }

/** A button for each of these cells that can be changed alone; for the rows where there are too many cells to choose from. */
function mendsAt(talk: Talk, addresses: readonly Address[]): Button[] {
  const cells = new Set(addresses)
  const rows = rowsOf(talk, addresses)
  const each = rows.flatMap((row) => {
    const question = questionOf(talk, row)
    const named = question?.cells.filter(({ address }) => cells.has(address)) ?? []
    return question && named.length > 0 && isTakenApart(talk, question)
      ? named.map((cell) => cellButton(talk, row, cell))
      : [rowButton(talk, row)]
  })
  return (each.length > mostCells ? rows.map((row) => rowButton(talk, row)) : each).slice(0, mostRows)
}

/** A row whose cells are answered together, by what the rules propose, is put as a whole. */
function isTakenApart({ filing }: Talk, question: Question): boolean {
  const together = question.row.ready !== undefined || question.cells.some(({ proposal }) => proposal)
  return question.cells.length > 1 && !together && isAnswered(filing.facts, question)
}

function rowButton(talk: Talk, row: string): Button {
  return { label: shortened(titleAt(talk, row)), action: { do: 'go', row, from: toFindings } }
}

function cellButton(talk: Talk, row: string, { address, label }: AskedCell): Button {
  const words = `${titleAt(talk, row)}·${withYear(label, talk.filing.year)}`
  return { label: shortened(words), action: { do: 'cell', address, from: toFindings } }
}

function titleAt(talk: Talk, id: string): string {
  const question = questionOf(talk, id)
  if (!question) return id
  return rowLabel(talk.form, talk.filing.facts, talk.filing.year, question.row.id, question.numbers)
}

/** A label with the end of a long title, which tells a project's rows apart. */
function shortened(title: string): string {
  if (title.length <= longestLabel) return title
  const half = longestLabel / 2
  return `${title.slice(0, half - 1)}…${title.slice(-half)}`
}

/** The questions that these cells are answered at. */
function rowsOf(talk: Talk, addresses: readonly Address[]): string[] {
  return [...new Set(addresses.flatMap((address) => questionFor(talk, address) ?? []))]
}

/** What a derived cell comes from in the end. */
function behind(talk: Talk, address: Address): Address[] {
  const formula = cellAt(talk.form, address)?.formula
  if (!formula) return [address]
  const read = cellsRead(formula, numbersOf(address)).flatMap((pattern) => expand(talk.filing.facts, pattern) ?? [])
  return read.flatMap((one) => behind(talk, one))
}

/** The list of the row that a cell stands in: where a row can be added. */
function listOver(address: Address): Address[] {
  const row = /^(.*)\.\d+\.[^.]+$/.exec(address)?.[1]
  return row === undefined ? [] : [row]
}
