import type { Pattern } from '../address.ts'
import type { Filing, FilingState, TakenIn } from '../filing.ts'
import type { Form } from '../form.ts'
import { evaluate } from '../formula.ts'
import { gradeOf } from '../scoring.ts'
import { type Standing, standingOf } from '../standing.ts'
import { isBehind } from './campaign.ts'

/** The departments of one year as the bureau sees them; moments are local, `2024-07-03T18:00`. */
export type Board = {
  readonly year: number
  readonly deadline?: string
  readonly now: string
  readonly lines: readonly BoardLine[]
}

/** One department on the board. */
export type BoardLine = {
  readonly filing: number
  readonly department: string
  readonly state: FilingState
  /** The department's own deadline, if it differs from the year's. */
  readonly deadline?: string
  /** When somebody last changed something. */
  readonly active?: string
  readonly standing: Standing
  /** The self-evaluation's total, once it can be computed. */
  readonly score?: string
  readonly grade?: string
  /** The department's members; empty while nobody has joined yet. */
  readonly people: readonly BoardPerson[]
  /** The bureau filed it for the department: which officer, and when, local. */
  readonly takenIn?: TakenIn
  /** The same person fills in and signs. */
  readonly oneHand?: true
}

export type BoardPerson = { readonly name?: string; readonly unreachable: boolean }

/** A department's stage on the board: its state, or `untouched` if nobody has begun. */
export type Stage = FilingState | 'untouched'

/** From done to not begun: the order in which the counts are listed. */
export const stages: readonly Stage[] = [
  'published',
  'approved',
  'submitted',
  'signed',
  'awaitingSignature',
  'returned',
  'filling',
  'untouched',
]

/** What is holding a department up. */
export type Stuck =
  | 'nobodyIn'
  | 'unreachable'
  | 'answering'
  | 'submitting'
  | 'signing'
  | 'delivering'
  | 'reviewing'
  | 'nothing'

/** Which departments are shown. */
export type BoardFilter = 'all' | 'behind' | 'overdue' | Stage

/** What follows from the department's facts alone. */
export type WorkedOut = Pick<BoardLine, 'standing' | 'score' | 'grade'>

export function workOut(form: Form, { facts, year }: Pick<Filing, 'facts' | 'year'>): WorkedOut {
  const standing = standingOf(form, { facts, year })
  const score = totalScore(form, facts)
  return score ? { standing, score: score.toFixed(2), grade: gradeOf(form.edition.scoring, score) } : { standing }
}

/** The department's own total score; undefined for a form that only scores projects. */
function totalScore(form: Form, facts: Filing['facts']) {
  const pattern = totalScoreCell(form)
  return pattern === undefined ? undefined : evaluate(form, facts, pattern)?.value
}

/** The cell of a department's own total score; a form that only scores projects has none. */
export function totalScoreCell(form: Form): Pattern | undefined {
  return [...form.cells.keys()].find((one) => /^[^*]*(?<!funds)\.total\.score$/.test(one))
}

/** Whether the department is behind and its deadline has passed. */
export function isOverdue({ deadline, now }: Pick<Board, 'deadline' | 'now'>, line: BoardLine): boolean {
  const until = line.deadline ?? deadline
  return isBehind(line.state) && until !== undefined && now >= until
}

/** Progress from 0 to 100: 90 when everything is answered, 100 when the filing is with the bureau. */
export function percentOf(line: BoardLine): number {
  const { state, standing } = line
  if (!isBehind(state)) return 100
  if (state === 'signed') return 98
  if (state === 'awaitingSignature') return 95
  return stageOf(line) === 'untouched'
    ? 0
    : Math.min(90, Math.floor(((standing.of - standing.open) * 90) / standing.of))
}

/** The stage of a department; facts carried over into a new year do not count as begun. */
export function stageOf({ state, people, active }: BoardLine): Stage {
  const begun = people.length > 0 && active !== undefined
  return state === 'filling' && !begun ? 'untouched' : state
}

/** How many departments there are at each stage; empty stages are left out. */
export function countStages(lines: readonly BoardLine[]): { readonly stage: Stage; readonly count: number }[] {
  const counts = stages.map((stage) => ({ stage, count: lines.filter((line) => stageOf(line) === stage).length }))
  return counts.filter(({ count }) => count > 0)
}

/** What is holding a department up. */
export function stuckOn(line: BoardLine): Stuck {
  const { state, standing, people } = line
  if (!isBehind(state)) return state === 'submitted' ? 'reviewing' : 'nothing'
  if (people.length === 0) return 'nobodyIn'
  if (people.every(({ unreachable }) => unreachable)) return 'unreachable'
  if (state === 'awaitingSignature') return 'signing'
  if (state === 'signed') return 'delivering'
  return standing.open + standing.must + standing.explain > 0 ? 'answering' : 'submitting'
}

/** The most stuck first: overdue, then the least advanced, the most to mend, the longest untouched; done ones last. */
export function stuckFirst(board: Board): BoardLine[] {
  const rank = (line: BoardLine) =>
    isOverdue(board, line) ? 0 : isBehind(line.state) ? 1 : line.state === 'submitted' ? 2 : 3
  return [...board.lines].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      percentOf(a) - percentOf(b) ||
      b.standing.must - a.standing.must ||
      earlier(a.active, b.active) ||
      a.filing - b.filing,
  )
}

/** The departments of a filter whose names contain a word, the most stuck first. */
export function filtered(board: Board, filter: BoardFilter, named = ''): BoardLine[] {
  const shown = (line: BoardLine) =>
    filter === 'all' ||
    (filter === 'behind'
      ? isBehind(line.state)
      : filter === 'overdue'
        ? isOverdue(board, line)
        : stageOf(line) === filter)
  return stuckFirst(board).filter((line) => shown(line) && line.department.includes(named))
}

function earlier(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}
