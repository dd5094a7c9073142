import type { Filing, FilingState } from '../filing.ts'
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
  /** Where it is not that of the year. */
  readonly deadline?: string
  /** When somebody last changed something. */
  readonly active?: string
  readonly standing: Standing
  /** The self-evaluation's total, once it can be worked out. */
  readonly score?: string
  readonly grade?: string
  /** Who belongs to it; nobody has come in yet while it is empty. */
  readonly people: readonly BoardPerson[]
  /** One person fills and signs. */
  readonly oneHand?: true
}

export type BoardPerson = { readonly name?: string; readonly unreachable: boolean }

/** Where a department stands on the board: its state, or that nobody has begun. */
export type Stage = FilingState | 'untouched'

/** From done to not begun: the order of the counts. */
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

/** What a department is stuck on. */
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

/** What the department as a whole scores itself; a form that scores projects alone has no such figure. */
function totalScore(form: Form, facts: Filing['facts']) {
  const pattern = [...form.cells.keys()].find((one) => /^[^*]*(?<!funds)\.total\.score$/.test(one))
  return pattern === undefined ? undefined : evaluate(form, facts, pattern)?.value
}

/** Whether the department is behind and its time is up. */
export function isOverdue({ deadline, now }: Pick<Board, 'deadline' | 'now'>, line: BoardLine): boolean {
  const until = line.deadline ?? deadline
  return isBehind(line.state) && until !== undefined && now >= until
}

/** How much of the way is gone, from 0 to 100: 90 is answered, and 100 is with the bureau. */
export function percentOf(line: BoardLine): number {
  const { state, standing } = line
  if (!isBehind(state)) return 100
  if (state === 'signed') return 98
  if (state === 'awaitingSignature') return 95
  return stageOf(line) === 'untouched'
    ? 0
    : Math.min(90, Math.floor(((standing.of - standing.open) * 90) / standing.of))
}

/** The stage of a department: what a new year brought along is not begun by anybody. */
export function stageOf({ state, people, active }: BoardLine): Stage {
  const begun = people.length > 0 && active !== undefined
  return state === 'filling' && !begun ? 'untouched' : state
}

/** How many departments there are at each stage, those that there are none at left out. */
export function countStages(lines: readonly BoardLine[]): { readonly stage: Stage; readonly count: number }[] {
  const counts = stages.map((stage) => ({ stage, count: lines.filter((line) => stageOf(line) === stage).length }))
  return counts.filter(({ count }) => count > 0)
}

/** What keeps a department from going on. */
export function stuckOn(line: BoardLine): Stuck {
  const { state, standing, people } = line
  if (!isBehind(state)) return state === 'submitted' ? 'reviewing' : 'nothing'
  if (people.length === 0) return 'nobodyIn'
  if (people.every(({ unreachable }) => unreachable)) return 'unreachable'
  if (state === 'awaitingSignature') return 'signing'
  if (state === 'signed') return 'delivering'
  return standing.open + standing.must + standing.explain > 0 ? 'answering' : 'submitting'
}

/** The most stuck first: overdue, then the least advanced, with the most to mend, longest untouched; the done last. */
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

/** The departments of a filter whose names hold a word, the most stuck first. */
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
