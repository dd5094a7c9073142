import { type Address, bind, numbersOf, sibling } from '../../core/address.ts'
import { findingsIn } from '../../core/checks/check.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { formOf } from '../../core/editions/index.ts'
import type { Facts } from '../../core/facts.ts'
import type { Change, Filing, Values } from '../../core/filing.ts'
import { cellAt, type Form } from '../../core/form.ts'
import { keepDerived } from '../../core/formula.ts'
import { keepStandings } from '../../core/guard/standing.ts'
import type { Bureau } from '../../core/known/bureau.ts'
import type { Before } from '../../core/known/people.ts'
import type { Calendar } from '../../core/known/reminders.ts'
import type { Question } from '../../core/question.ts'
import { keepQuestions, questionAt } from '../../core/questions.ts'
import type { Turn as TurnOf } from '../../core/turn.ts'
import type { Message } from './message.ts'
import type { Action, Job, Place, Say } from './nouns.ts'
import type { Known, Standing } from './standing.ts'

/** An incoming message with everything that its turn may know. */
export type Incoming = Known & { readonly message: Message; readonly calendar: Calendar }

/** The turn of a message, with the talk's own sayings, places and jobs. */
export type Turn = TurnOf<Say, Place, Job> & {
  /** What the talk returns to after the turn. */
  readonly backTo?: Action
  /** The id of another of the person's filings, in which the talk goes on. */
  readonly goesOnAt?: number
}

/** A message about the current filing. */
export type Talk = Incoming & Filed

/** The current filing and the place, before the needs of a message are known. */
export type Placed = Standing & Filed

/** A message to the bureau's desk. */
export type AtDesk = Incoming & { readonly bureau: Bureau }

/** A filing with its form. */
export type Filed = { readonly filing: Filing; readonly form: Form }

/** The current filing with its form; undefined if there is no filing, or its form is no longer known. */
export function filedIn({ filing }: Standing): Filed | undefined {
  const form = filing && formOf(filing.edition)
  return filing && form && { filing, form }
}

/** The facts after changes. */
export function withChanges(facts: Facts, changes: readonly Change[]): Facts {
  const next = new Map<Address, string>()
  for (const [address, value] of facts) next.set(address, value)
  for (const { address, to } of changes) {
    if (to === undefined) next.delete(address)
    else next.set(address, to)
  }
  return next
}

/** The facts before these changes, which are given oldest first. */
export function factsBefore(facts: Facts, since: readonly Before[]): Facts {
  return withChanges(
    facts,
    since.toReversed().map(({ address, from }) => ({ address, to: from })),
  )
}

/** The facts after changes; computed results that the changes do not affect are carried over. */
export function factsAfter({ form, filing }: Talk, changes: readonly Change[]): Facts {
  const after = withChanges(filing.facts, changes)
  keepFollowing(form, filing.facts, after, changes)
  return after
}

/** Carries over what was computed from facts, except what the changes affect. */
export function keepFollowing(form: Form, before: Facts, after: Facts, changes: readonly Change[]): void {
  const changed = changes.map(({ address }) => address)
  keepDerived(form, before, after, changed)
  keepQuestions(form, before, after, changed)
  keepStandings(form, before, after, changed)
}

/** The findings of the filing, or those that it would have with other facts. */
export function findingsOf({ form, filing }: Filed, facts: Facts = filing.facts): readonly Finding[] {
  return findingsIn(form, facts, filing.year)
}

/** The question with this id, if it applies. */
export function questionOf(
  talk: Filed,
  id: string | undefined,
  facts: Facts = talk.filing.facts,
): Question | undefined {
  return id === undefined ? undefined : questionAt(talk.form, facts, id)
}

/** The id of the question at which a cell is answered; undefined for computed and signed cells. */
export function questionFor(talk: Filed, address: Address, facts: Facts = talk.filing.facts): string | undefined {
  const cell = cellAt(talk.form, address)
  const from = cell?.readFrom ? cellAt(talk.form, sibling(address, cell.readFrom)) : cell
  if (!from || from.formula || from.signed) return undefined
  return questionOf(talk, bind(from.row.id, numbersOf(address)), facts)?.id
}

/** The newest change of these cells; 0 if they have none. */
export function newestOf(talk: Talk, addresses: readonly Address[]): number {
  return Math.max(0, ...addresses.map((address) => talk.filing.versions.get(address) ?? 0))
}

/** The newest change, as a question that is asked now stores it. */
export function putNow({ filing }: Talk): { readonly seen?: number } {
  return filing.change === undefined ? {} : { seen: filing.change }
}

/** Values as changes. */
export function asChanges(values: Values): Change[] {
  return Object.entries(values).map(([address, to]) => ({ address, to }))
}

/** Whether a cell is filled in by signing. */
export function isSigned({ form }: Pick<Filed, 'form'>, address: Address): boolean {
  return cellAt(form, address)?.signed === true
}

/** The current row, also while a menu is open over it. */
export function rowOf(place: Place | undefined): string | undefined {
  return place && 'row' in place ? place.row : undefined
}

/** The current row, as a place that is opened over it stores it: left out if there is none. */
export function goingOnAt(place: Place | undefined): { readonly row?: string } {
  const row = rowOf(place)
  return row ? { row } : {}
}

/** Whether the talk waits for free text. */
export function waitsForWords(talk: Filed & Pick<Talk, 'place'>): boolean {
  const { place } = talk
  if (place && ['explain', 'opinion', 'points', 'copy', 'more'].includes(place.at)) return true
  const question = questionOf(talk, rowOf(place))
  return question?.cells.some(({ kind }) => ['text', 'items', 'rows'].includes(kind.type)) === true
}
