import { checkFacts } from '../checks/check.ts'
import type { Finding } from '../checks/finding.ts'
import type { Address } from '../edition.ts'
import { formOf } from '../editions/index.ts'
import type { Facts } from '../facts.ts'
import type { Change, Filing, Values } from '../filing.ts'
import { bind, cellAt, type Form, numbersOf, sibling } from '../form.ts'
import { keepDerived } from '../formula.ts'
import { keepStandings } from '../guard/standing.ts'
import { keepQuestions, type Question, questionAt } from '../questions.ts'
import type { Turn as TurnOf } from '../turn.ts'
import type { Action } from './actions.ts'
import type { Job } from './jobs.ts'
import type { Known, Standing } from './known.ts'
import type { Message } from './message.ts'
import type { Place } from './places.ts'
import type { Calendar } from './reminders/calendar.ts'
import type { Say } from './say.ts'

/** The changes of an earlier turn, to take them back. */
export type PastTurn = {
  readonly turn: number
  readonly changes: readonly {
    readonly id: number
    readonly address: string
    readonly from: string | undefined
    readonly to: string | undefined
  }[]
}

/** A model's draft with its slots. */
export type LatestDraft = { readonly source: string; readonly count: number }

/** One incoming message with everything that its turn may know. */
export type Incoming = Known & { readonly message: Message; readonly calendar: Calendar }

/** What the message does, in the talk's own terms; `backTo` is what it comes back to after that. */
export type Turn = TurnOf<Say, Place, Job> & { readonly backTo?: Action }

/** A message about an open filing. */
export type Talk = Incoming & Filed

/** A filing with its form. */
export type Filed = { readonly filing: Filing; readonly form: Form }

/** The filing in hand with its form; none where there is no filing, or its form is not known any more. */
export function filedIn({ filing }: Standing): Filed | undefined {
  const form = filing && formOf(filing.edition)
  return filing && form && { filing, form }
}

/** The filing's facts after changes. */
export function withChanges(facts: Facts, changes: readonly Change[]): Facts {
  const next = new Map<Address, string>()
  for (const [address, value] of facts) next.set(address, value)
  for (const { address, to } of changes) {
    if (to === undefined) next.delete(address)
    else next.set(address, to)
  }
  return next
}

/** The talk's facts after changes, with what follows from them as before. */
export function factsAfter({ form, filing }: Talk, changes: readonly Change[]): Facts {
  const after = withChanges(filing.facts, changes)
  keepFollowing(form, filing.facts, after, changes)
  return after
}

/** Takes over what follows from facts, but for what the changes bear on. */
export function keepFollowing(form: Form, before: Facts, after: Facts, changes: readonly Change[]): void {
  const changed = changes.map(({ address }) => address)
  keepDerived(form, before, after, changed)
  keepQuestions(form, before, after, changed)
  keepStandings(form, before, after, changed)
}

/** The findings of the filing as it would stand with these facts. */
export function findingsOf(talk: Talk, facts: Facts = talk.filing.facts): Finding[] {
  return checkFacts(talk.form, { facts, year: talk.filing.year, mode: 'live' })
}

/** The question of an id, as it applies with these facts. */
export function questionOf(
  talk: Filed,
  id: string | undefined,
  facts: Facts = talk.filing.facts,
): Question | undefined {
  return id === undefined ? undefined : questionAt(talk.form, facts, id)
}

/** The question that a cell is answered at. */
export function questionFor(talk: Filed, address: Address, facts: Facts = talk.filing.facts): string | undefined {
  const cell = cellAt(talk.form, address)
  const from = cell?.readFrom ? cellAt(talk.form, sibling(address, cell.readFrom)) : cell
  if (!from || from.formula || from.signed) return undefined
  return questionOf(talk, bind(from.row.id, numbersOf(address)), facts)?.id
}

/** The newest version among these cells. */
export function newestOf(talk: Talk, addresses: readonly Address[]): number {
  return Math.max(0, ...addresses.map((address) => talk.filing.versions.get(address) ?? 0))
}

/** What a question that is put now has seen. */
export function putNow({ filing }: Talk): { readonly seen?: number } {
  return filing.change === undefined ? {} : { seen: filing.change }
}

/** Values as changes. */
export function asChanges(values: Values): Change[] {
  return Object.entries(values).map(([address, to]) => ({ address, to }))
}

/** Whether a cell is written by the act of signing. */
export function isSigned({ form }: Pick<Filed, 'form'>, address: Address): boolean {
  return cellAt(form, address)?.signed === true
}

/** The row that the talk stands at, also while a menu is open over it. */
export function rowOf(place: Place | undefined): string | undefined {
  return place && 'row' in place ? place.row : undefined
}

/** The row that the talk goes on at, as a place that is opened over it carries it; not at all where there is none. */
export function goingOnAt(place: Place | undefined): { readonly row?: string } {
  const row = rowOf(place)
  return row ? { row } : {}
}
