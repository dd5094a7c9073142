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
import { goingOnAt, questionFor, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { askExplanation } from './explain.ts'
import { entriesIn, entryButtons, openEntries } from './findings.ts'
import { mended, tappedInList } from './mended.ts'

const mostRows = 12
const mostPlaces = 24
const mostCells = 6
const longestLabel = 40

/** Leads to where a finding can be mended: to the only cell or row, otherwise to a choice of them. */
export function mendFinding(talk: Talk, check: string): Turn {
  const entry = entriesIn(talk).find(({ findings }) => findings.some((one) => one.check === check))
  const place = entry?.places.find(({ findings }) => findings.some((one) => one.check === check))
  if (!entry || !place) return mended(talk)
  const cells = [...new Set(place.findings.flatMap(({ at }) => at))]
  const from: Action = { do: 'mending', check }
  const joined = place.findings.length > 1 ? cells.flatMap((address) => behind(talk, address)) : []
  const stated = mendsAt(talk, [...cells, ...joined, ...cells.flatMap(listOver)], from)
  const choices =
    stated.length > 0
      ? stated
      : mendsAt(
          talk,
          cells.flatMap((address) => behind(talk, address)),
          from,
        )
  const say = { say: 'mend', entry: { ...entry, is: 'one', places: [place] }, told: tappedInList(talk) } as const
  const [first] = place.findings
  const required = first?.rule.endsWith('.required') ? mendsAt(talk, first.at.slice(0, 1), from) : []
  const [only] = choices.length === 1 ? choices : required
  if (!only) return { place: { at: 'menu', choices }, says: [{ ...say, asks: 'row', choices }] }
  const there = goTo(talk, only, from)
  return { ...there, says: [...(say.told ? [] : [{ ...say, choices: [] }]), ...there.says] }
}

function goTo(talk: Talk, { action }: Button, from: Action): Turn {
  if (action.do === 'cell') return goToCell(talk, action.address, from)
  return go(talk, action.do === 'go' ? action.row : '', from)
}

/** The places of an entry, each with its own button. */
export function mendEach(talk: Talk, check: string): Turn {
  const entry = entriesIn(talk).find(({ findings }) => findings.some((one) => one.check === check))
  if (!entry) return mended(talk)
  if (entry.places.length === 1) return mendFinding(talk, check)
  const choices = entry.places.slice(0, mostPlaces).map(({ title, findings: [first] }, at): Button => {
    const { check: own = '', explained } = first ?? {}
    return { label: shortened(`${at + 1} ${title}`), action: { do: explained ? 'explain' : 'mend', check: own } }
  })
  const place = { at: 'menu', choices, ...goingOnAt(talk.place) } as const
  return { place, says: [{ say: 'mend', entry, told: tappedInList(talk), asks: 'place', choices }] }
}

/** Asks for the first required cell that is blank; after it for the next, until there is none. */
export function fillBlanks(talk: Talk): Turn {
  const blank = entriesIn(talk).find(({ is, places: [place] }) => is === 'blanks' || place?.shows === '空白')
  const [address] = blank?.findings[0]?.at ?? []
  return address === undefined ? leftAfter(talk, '') : goToCell(talk, address, { do: 'fillBlanks' })
}

/** After mending: how many findings are left, and the next one; the finding itself if it is still open. */
export function leftAfter(talk: Talk, check: string): Turn {
  const open = openEntries(talk)
  const still = open.flatMap(({ findings }) => findings).find((finding) => finding.check === check)
  const choices: Button[] = [
    ...(still ? [{ label: '再改', action: { do: 'mend', check } } as const] : []),
    ...(open.length > (still ? 1 : 0) ? [{ label: '下一处', action: { do: 'nextFinding', check } } as const] : []),
    { label: '检查', action: { do: 'check' } },
    { label: '接着填', action: { do: 'continue' } },
  ]
  const left = { say: 'findingsLeft', open: open.length, ...(still ? { still } : {}), choices } as const
  return { place: { at: 'menu', choices, ...goingOnAt(talk.place) }, says: [left] }
}

/** Goes to the most urgent entry other than the one just tried. */
export function nextFinding(talk: Talk, check: string): Turn {
  const open = openEntries(talk)
  const others = open.filter(({ findings }) => !findings.some((finding) => finding.check === check))
  const [next] = [...others, ...open]
  const [button] = next ? entryButtons([next]) : []
  if (!next || !button) return mended(talk)
  const { action } = button
  const unlisted: Talk = { ...talk, place: { at: 'row', row: rowOf(talk.place) ?? '' } }
  if (action.do === 'explain') return askExplanation(unlisted, action.check)
  if (action.do === 'mendEach') return mendEach(unlisted, action.check)
  return action.do === 'mend' ? mendFinding(unlisted, action.check) : fillBlanks(unlisted)
}

/** A button for each of these cells that can be changed alone; for their rows if there are too many cells. */
function mendsAt(talk: Talk, addresses: readonly Address[], from: Action): Button[] {
  const cells = new Set(addresses)
  const rows = rowsOf(talk, addresses)
  const each = rows.flatMap((row) => {
    const question = questionOf(talk, row)
    const named = question?.cells.filter(({ address }) => cells.has(address)) ?? []
    return question && named.length > 0 && isTakenApart(talk, question)
      ? named.map((cell) => cellButton(talk, row, cell, from))
      : [rowButton(talk, row, from)]
  })
  return (each.length > mostCells ? rows.map((row) => rowButton(talk, row, from)) : each).slice(0, mostRows)
}

/** Whether a row's cells can be changed one by one: not if they are answered together, as the rules propose. */
function isTakenApart({ filing }: Talk, question: Question): boolean {
  const together = question.row.ready !== undefined || question.cells.some(({ proposal }) => proposal)
  return question.cells.length > 1 && !together && isAnswered(filing.facts, question)
}

function rowButton(talk: Talk, row: string, from: Action): Button {
  return { label: shortened(titleAt(talk, row)), action: { do: 'go', row, from } }
}

function cellButton(talk: Talk, row: string, { address, label }: AskedCell, from: Action): Button {
  const words = `${titleAt(talk, row)} ${withYear(label, talk.filing.year)}`
  return { label: shortened(words), action: { do: 'cell', address, from } }
}

function titleAt(talk: Talk, id: string): string {
  const question = questionOf(talk, id)
  if (!question) return id
  return rowLabel(talk.form, talk.filing.facts, talk.filing.year, question.row.id, question.numbers)
}

/** A label that keeps the end of a long title, which distinguishes a project's rows. */
function shortened(title: string): string {
  if (title.length <= longestLabel) return title
  const half = longestLabel / 2
  return `${title.slice(0, half - 1)}…${title.slice(-half)}`
}

/** The questions at which these cells are answered. */
function rowsOf(talk: Talk, addresses: readonly Address[]): string[] {
  return [...new Set(addresses.flatMap((address) => questionFor(talk, address) ?? []))]
}

/** The cells from which a derived cell is computed in the end. */
function behind(talk: Talk, address: Address): Address[] {
  const formula = cellAt(talk.form, address)?.formula
  if (!formula) return [address]
  const read = cellsRead(formula, numbersOf(address)).flatMap((pattern) => expand(talk.filing.facts, pattern) ?? [])
  return read.flatMap((one) => behind(talk, one))
}

/** The list of a cell's row, to which a row can be added. */
function listOver(address: Address): Address[] {
  const row = /^(.*)\.\d+\.[^.]+$/.exec(address)?.[1]
  return row === undefined ? [] : [row]
}
