import { isDeepStrictEqual } from 'node:util'
import type { Content } from '../core/arrival.ts'
import type { Facts } from '../core/facts.ts'
import type { Change } from '../core/filing.ts'
import type { ReadFile } from '../core/known/contents.ts'
import type { Turn } from '../core/turn.ts'
import type { KeptContent } from '../db/channels-table.ts'
import type { OutgoingSay } from '../db/outbox.ts'
import { actionsOf, type Came, type KeptFiling, type KeptKnown, type KeptTurn, keptFiling } from '../db/replayed.ts'
import type { Store } from '../db/store.ts'
import { hear, type Talks } from './talk.ts'

/** Replays the turns of a filing from what was stored of them, and compares the outcomes. */

/** A difference in a turn's outcome: as stored, and as it is now. */
export type Difference = { readonly of: keyof Came; readonly was: unknown; readonly is: unknown }

/** A replayed turn: what is said now, or where the program fails, and what differs. */
export type Replayed = {
  readonly says: readonly OutgoingSay[]
  readonly failed?: string
  readonly differences: readonly Difference[]
}

/** `number` counts the filing's turns from 1; a turn of which too little was stored is not replayed. */
export type ReplayedTurn = { readonly number: number; readonly turn: KeptTurn; readonly replayed?: Replayed }

/** A replayed filing; `astray` are cells whose values differ from the record. */
export type Replay = Pick<KeptFiling, 'department' | 'year'> & {
  readonly turns: readonly ReplayedTurn[]
  readonly astray: readonly string[]
}

/** Replays the filing with this number; undefined if there is none. `talks` answers the messages. */
export function replayFiling(open: Pick<Store, 'db'>, filing: number, talks: Talks = hear): Replay | undefined {
  const kept = keptFiling(open, filing)
  if (!kept) return undefined
  const { department, year, facts, recorded } = kept
  const turns = kept.turns.map((turn, at) => ({ number: at + 1, turn, ...replayTurn(turn, talks) }))
  const astray = [...new Set([...facts.keys(), ...recorded.keys()])].filter(
    (address) => facts.get(address) !== recorded.get(address),
  )
  return { department, year, turns, astray }
}

/** Whether everything came out as stored, from an update on. */
export function holds({ turns, astray }: Replay, from = 0): boolean {
  const after = turns.filter(({ turn }) => turn.update >= from)
  return astray.length === 0 && after.every(({ replayed }) => !replayed || isSame(replayed))
}

export function isSame({ failed, differences }: Replayed): boolean {
  return failed === undefined && differences.length === 0
}

function replayTurn({ content, known, came }: KeptTurn, talks: Talks): { readonly replayed?: Replayed } {
  if (typeof known === 'string' || !content) return {}
  try {
    const turn = turnAgain(content, known, talks)
    return { replayed: { says: turn.says, differences: differencesOf(came, comesOf(known, turn)) } }
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error)
    return { replayed: { says: [], failed, differences: [] } }
  }
}

function turnAgain(
  content: KeptContent,
  { loaded, referred, around, found }: KeptKnown,
  talks: Talks,
): Turn<OutgoingSay> {
  if (!isWhole(content)) throw new Error('nothing was kept of the file')
  const { needs, take } = talks(content, { ...loaded, referred }, around)
  return take(found(needs))
}

function isWhole(content: KeptContent): content is Content | ReadFile {
  return content.is !== 'read' || content.contents !== undefined
}

/** The outcome of a turn, as the database would store it. */
function comesOf({ loaded: { filing } }: KeptKnown, turn: Turn<OutgoingSay>): Came {
  const opened = turn.open ? madeOf(new Map(), turn.open.facts) : []
  const before = turn.open
    ? new Map(opened.map(({ address, to }) => [address, to ?? '']))
    : (filing?.facts ?? new Map())
  const state = turn.open ? 'filling' : filing?.state
  return {
    changes: [...opened, ...madeOf(before, turn.changes ?? [])],
    buttons: turn.says.flatMap(({ buttons = [] }) => actionsOf(buttons)),
    ...(turn.place ? { place: turn.place } : {}),
    ...(turn.state && turn.state !== state ? { step: turn.state } : {}),
  }
}

/** The changes that are made: a value that is the same already is no change. */
function madeOf(facts: Facts, wanted: readonly Change[]): Came['changes'] {
  const latest = new Map(facts)
  return wanted.flatMap(({ address, to }) => {
    if (latest.get(address) === to) return []
    if (to === undefined) latest.delete(address)
    else latest.set(address, to)
    return { address, to: to ?? null }
  })
}

function differencesOf(was: Came, now: Came): readonly Difference[] {
  const [kept, is] = [asStored(was), asStored(now)]
  return compared.flatMap((of) => (isDeepStrictEqual(kept[of], is[of]) ? [] : { of, was: kept[of], is: is[of] }))
}

const compared = ['changes', 'place', 'buttons', 'step'] as const

/**
 * The outcome after a round trip through the database; changes by cell, because the order of facts is not the talk's.
 */
function asStored({ changes, ...came }: Came): Came {
  const sorted = changes.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0))
  return JSON.parse(JSON.stringify({ changes: sorted, ...came }))
}
