import type { Filing } from '../core/filing.ts'
import type { Opening, Turn as TurnOf } from '../core/turn.ts'
import { keepBureau } from './bureau.ts'
import type { ChatRow } from './chats.ts'
import type { Seen } from './context.ts'
import { keepChanges, type MadeChange, readFacts, type Stamp } from './facts.ts'
import { openFiling, renameDepartment, setDeadline, setDrafting } from './filings.ts'
import { cancelDrafts, queueJobs } from './jobs.ts'
import { type Knew, knownText } from './knew.ts'
import { knownFacts } from './known.ts'
import { type OutgoingSay, queueSays } from './outbox.ts'
import { describe, findPerson, keepStart, turnTo } from './people.ts'
import { keepPlace } from './places.ts'
import { keepSettings } from './plans.ts'
import { dropReceived, keepReceived } from './received.ts'
import { changeScans } from './scans.ts'
import { takeStep } from './steps.ts'
import type { Store } from './store.ts'
import { keepPeople } from './together.ts'
import { closeUpdate } from './updates.ts'

type Turn = TurnOf<OutgoingSay>

/** What a stored turn changed, and what to announce after the commit: chats, jobs and cancelled jobs. */
export type Kept = {
  readonly made: readonly MadeChange[]
  readonly chats: readonly number[]
  readonly jobs: boolean
  readonly cancelled: readonly number[]
}

/** The update that a turn answers, who wrote it in which chat, and when (ISO, UTC); the bytes of a file that it keeps. */
export type Whose = {
  readonly update: number
  readonly chat: number
  /** The chat itself, if the transaction has read it. */
  readonly to?: ChatRow
  readonly person: number
  readonly at: string
  readonly bytes?: Uint8Array
}

/** Stores a turn's effects within its transaction and, if it is about a filing, what it was given. */
export function keep(store: Store, whose: Whose, seen: Seen, turn: Turn, knew: Knew): Kept {
  const { update, chat, to, person, at } = whose
  if (turn.person) describe(store, person, turn.person)
  if (turn.reminding) keepSettings(store, person, turn.reminding)
  const filing = turn.open ? begin(store, whose, turn.open) : seen.filing
  if (!filing && (turn.changes?.length || turn.state)) throw new Error('changes and steps need a filing')
  const kept = filing && keepFiling(store, { filing: filing.id, person, update, at }, filing, turn)
  const { undoes, answered, imports, place: left } = turn
  const known = filing && knownText(knew, kept?.step)
  closeUpdate(store, update, { undoes, answered, imports, filing: filing?.id, known, place: left })
  if (turn.department !== undefined && filing) renameDepartment(store, filing.id, turn.department)
  if (turn.drafting !== undefined && filing) setDrafting(store, filing.id, turn.drafting)
  if (turn.bureau) keepBureau(store, { person, update, at }, turn.bureau)
  if (filing) keepFile(store, { filing: filing.id, person }, turn)
  if (filing && turn.scan) changeScans(store, { filing: filing.id, person }, turn.scan, whose.bytes)
  if (turn.people) keepPeople(store, { person, at, filing: filing?.id }, turn.people)
  const current = turn.people ? (findPerson(store, person)?.filing ?? undefined) : filing?.id
  const newest = current === filing?.id ? kept?.change : undefined
  if (turn.place) place(store, person, current, turn.place, newest)
  const line = queueSays(store, { chat, to, at, filing: current, update }, turn.says).at(-1)
  const jobs = [...(turn.jobs ?? []), ...(kept?.step ? [{ job: 'snapshot', step: kept.step } as const] : [])]
  const cancelled = current === undefined ? [] : leaveDrafts(store, current, turn)
  queueJobs(store, { chat, at, filing: current, person, line, update }, jobs)
  const told = tell(store, { at, filing: current ?? filing?.id }, turn.tells ?? [])
  // The next file is read once this one is decided on.
  const called = jobs.length > 0 || turn.drops !== undefined || turn.receives !== undefined
  const queued = called || turn.tells?.some(({ jobs }) => jobs !== undefined) === true
  return { made: kept?.made ?? [], chats: [...(turn.says.length ? [chat] : []), ...told], jobs: queued, cancelled }
}

/** Stores a file that waits for a decision, and drops one that was decided on. */
function keepFile(store: Store, owner: { filing: number; person: number }, { receives, drops }: Turn): void {
  if (receives) keepReceived(store, owner, receives)
  if (drops !== undefined) dropReceived(store, owner, drops)
}

/** Cancels drafts that are not wanted any more, or that are to be made again. */
function leaveDrafts(store: Store, filing: number, { cancels = [], jobs = [] }: Turn): number[] {
  const anew = jobs.flatMap((job) => (job.job === 'redraft' && typeof job.section === 'string' ? job.section : []))
  return [...cancels, ...anew].flatMap((section) => cancelDrafts(store, filing, section))
}

/** The filing that a turn is about, as it was before the turn. */
type Standing = Pick<Filing, 'id' | 'state' | 'facts' | 'change'>

function begin(store: Store, { update, person, at }: Whose, opening: Opening): Standing {
  const id = openFiling(store, person, update, opening)
  turnTo(store, person, id)
  const stamp = { filing: id, person, update, at }
  const change = keepChanges(store, stamp, new Map(), opening.facts).at(-1)?.id
  return { id, state: 'filling', facts: readFacts(store, id).facts, ...(change ? { change } : {}) }
}

/** Stores a turn's changes and step; returns the changes made, the newest one afterwards and the step. */
function keepFiling(store: Store, stamp: Stamp, standing: Standing, turn: Turn) {
  const { changes, state, note, alone, deadline, tells } = turn
  if (deadline !== undefined) setDeadline(store, stamp.filing, deadline)
  const made = changes ? keepChanges(store, stamp, standing.facts, changes, toldOf(tells)) : []
  const said = { ...(note ? { note } : {}), ...(alone === undefined ? {} : { alone }) }
  const step = state && takeStep(store, stamp, standing.state, { to: state, ...said })
  return { made, change: made.at(-1)?.id ?? standing.change ?? 0, step }
}

/** Cell address → the person who is notified of its change at once. */
function toldOf(tells: Turn['tells']): ReadonlyMap<string, number> | undefined {
  return tells && new Map(tells.flatMap(({ to, of = [] }) => of.map((address) => [address, to] as const)))
}

/** Stores the place for the filing that is now current, with the newest change that the person has seen. */
function place(
  store: Store,
  person: number,
  filing: number | undefined,
  place: NonNullable<Turn['place']>,
  newest: number | undefined,
): void {
  if (filing === undefined) keepStart(store, person, place)
  else keepPlace(store, person, filing, { place, seen: newest ?? knownFacts(store, filing).change })
}

/** Queues messages to other people in their own chats; returns those chats. */
function tell(
  store: Store,
  about: { readonly at: string; readonly filing: number | undefined },
  tells: NonNullable<Turn['tells']>,
): number[] {
  return tells.flatMap(({ to, says, about: named, jobs = [], receives }) => {
    const chat = findPerson(store, to)?.chat
    if (chat === undefined || says.length === 0) return []
    const filing = named === 'desk' ? undefined : (named ?? about.filing)
    const line = queueSays(store, { ...about, chat, filing }, says).at(-1)
    queueJobs(store, { ...about, chat, filing, person: to, line }, jobs)
    if (filing !== undefined && receives) keepReceived(store, { filing, person: to }, receives)
    return [chat]
  })
}
