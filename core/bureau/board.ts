import type { Form } from '../form.ts'
import { evaluate } from '../formula.ts'
import { gradeOf } from '../scoring.ts'
import { type Standing, standingOf } from '../standing.ts'
import type { Filing, FilingState } from '../turn.ts'

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

/** A department's line, from its filing as it stands. */
export function boardLine(
  form: Form,
  { id, department, state, facts, year }: Pick<Filing, 'id' | 'department' | 'state' | 'facts' | 'year'>,
  told: Pick<BoardLine, 'people' | 'deadline' | 'active'>,
): BoardLine {
  const line = { filing: id, department, state, standing: standingOf(form, { facts, year }), ...told }
  const score = totalScore(form, facts)
  return score ? { ...line, score: score.toFixed(2), grade: gradeOf(form.edition.scoring, score) } : line
}

/** What the department as a whole scores itself; a form that scores projects alone has no such figure. */
function totalScore(form: Form, facts: Filing['facts']) {
  const pattern = [...form.cells.keys()].find((one) => /^[^*]*(?<!funds)\.total\.score$/.test(one))
  return pattern === undefined ? undefined : evaluate(form, facts, pattern)?.value
}

/** Whether the department still has to do something itself. */
export function isBehind({ state }: Pick<BoardLine, 'state'>): boolean {
  return state === 'filling' || state === 'returned' || state === 'awaitingSignature' || state === 'signed'
}

/** Whether the department is behind and its time is up. */
export function isOverdue({ deadline, now }: Pick<Board, 'deadline' | 'now'>, line: BoardLine): boolean {
  const until = line.deadline ?? deadline
  return isBehind(line) && until !== undefined && now >= until
}

/** How much of the way is gone, from 0 to 100: 90 is answered, and 100 is with the bureau. */
export function percentOf(line: Pick<BoardLine, 'state' | 'standing'>): number {
  const { state, standing } = line
  if (!isBehind(line)) return 100
  if (state === 'signed') return 98
  if (state === 'awaitingSignature') return 95
  return standing.of === 0 ? 0 : Math.min(90, Math.floor(((standing.of - standing.open) * 90) / standing.of))
}

/** The stage of a department. */
export function stageOf(line: BoardLine): Stage {
  const { state, standing, people } = line
  return state === 'filling' && (people.length === 0 || standing.open === standing.of) ? 'untouched' : state
}

/** How many departments there are at each stage, those that there are none at left out. */
export function countStages(lines: readonly BoardLine[]): { readonly stage: Stage; readonly count: number }[] {
  const counts = stages.map((stage) => ({ stage, count: lines.filter((line) => stageOf(line) === stage).length }))
  return counts.filter(({ count }) => count > 0)
}

/** What keeps a department from going on. */
export function stuckOn(line: BoardLine): Stuck {
  const { state, standing, people } = line
  if (!isBehind(line)) return state === 'submitted' ? 'reviewing' : 'nothing'
  if (people.length === 0) return 'nobodyIn'
  if (people.every(({ unreachable }) => unreachable)) return 'unreachable'
  if (state === 'awaitingSignature') return 'signing'
  if (state === 'signed') return 'delivering'
  return standing.open + standing.must + standing.explain > 0 ? 'answering' : 'submitting'
}

/** The most stuck first: overdue, then the least advanced, with the most to mend, longest untouched; the done last. */
export function stuckFirst(board: Board): BoardLine[] {
  const rank = (line: BoardLine) =>
    isOverdue(board, line) ? 0 : isBehind(line) ? 1 : line.state === 'submitted' ? 2 : 3
  return [...board.lines].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      percentOf(a) - percentOf(b) ||
      b.standing.must - a.standing.must ||
      earlier(a.active, b.active) ||
      a.filing - b.filing,
  )
}

/** The board with the departments of a filter alone, the most stuck first. */
export function filtered(board: Board, filter: BoardFilter): Board {
  const shown = (line: BoardLine) =>
    filter === 'all' ||
    (filter === 'behind' ? isBehind(line) : filter === 'overdue' ? isOverdue(board, line) : stageOf(line) === filter)
  return { ...board, lines: stuckFirst(board).filter(shown) }
}

function earlier(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0
}
