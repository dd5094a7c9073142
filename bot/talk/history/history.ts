import { found } from '../../../core/known/needs.ts'
import type { RecordedTurn, RecordPage } from '../../../core/known/record.ts'
import { toldRows } from '../keeping/changed.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'
import type { HistoryAction } from './actions.ts'
import { type Event, eventsBetween, whoWhen } from './events.ts'
import { rowsNamed } from './named.ts'
import type { HistoryEntry } from './say.ts'
import { mostTurns } from './wanted.ts'

/** The most changed rows on a page, so that it is one message. */
const mostRows = 3
/** The most rows shown of one turn. */
const mostOfOne = 2

const newest = Number.MAX_SAFE_INTEGER

/** 历史: the changes, newest first, one page a message; the place does not change. */
export function history(talk: Talk, { called, before, after }: HistoryAction): Turn {
  const of = called === undefined ? undefined : rowsNamed(talk, called)
  if (called !== undefined && !of) return { says: [{ say: 'noHistoryOf', called }] }
  const cursor = { ...(before ? { before } : {}), ...(after ? { after } : {}) }
  const page = pageOf(talk, found(talk, 'record'), cursor, of?.roots)
  const to = { do: 'history', ...(called === undefined ? {} : { called }) } as const
  const choices: Button[] = [
    ...(page.older === undefined ? [] : [{ label: '更早', action: { ...to, before: page.older } }]),
    ...(page.newer === undefined ? [] : [{ label: '更近', action: { ...to, after: page.newer } }]),
  ]
  const say = {
    say: 'history',
    entries: page.entries,
    choices,
    ...inPlace(talk),
    ...(of ? { of: of.title } : {}),
  } as const
  const readAll = !of && page.newer === undefined && talk.place
  return { says: [say], ...(readAll ? { place: readAll } : {}) }
}

/** A page that was opened from another page replaces it. */
function inPlace({ message }: Talk): { edits?: number } {
  if (message.kind !== 'action' || message.action.do !== 'history' || message.tapped === undefined) return {}
  const { before, after } = message.action
  return before === undefined && after === undefined ? {} : { edits: message.tapped }
}

type Cursor = { readonly before?: number; readonly after?: number }
type Roots = readonly string[] | undefined

/** The entries of a page, and the changes from which 更早 and 更近 go on. */
type Page = { readonly entries: readonly HistoryEntry[]; readonly older?: number; readonly newer?: number }

function pageOf(talk: Talk, record: RecordPage, { before, after }: Cursor, roots: Roots): Page {
  const { turns } = record
  const met = after === undefined ? turns : turns.toReversed()
  const taken = fitting(met.map((turn) => ({ turn, entry: entryOf(talk, turn, roots) })))
  const next = met[taken.length]
  if (record.newest && !next) return pageOf(talk, record.newest, {}, roots)
  const kept = after === undefined ? taken : taken.toReversed()
  const oldest = kept.at(-1)?.turn.first ?? 0
  const isLast = after === undefined && !next
  const end = after === undefined ? (before ?? newest) : (next?.first ?? newest)
  const events = roots ? [] : eventsBetween(talk, record, isLast ? 0 : oldest, end)
  const isFirst = before === undefined && after === undefined
  return {
    entries: inOrder(kept, events),
    ...(isLast ? {} : { older: oldest }),
    ...(isFirst ? {} : { newer: kept[0]?.turn.last ?? 0 }),
  }
}

/** A turn and its entry; none if the turn changed only cells that are never shown. */
type Shown = { readonly turn: RecordedTurn; readonly entry: HistoryEntry | undefined }

/** As many turns as fit on a page, in the given order; at least one. */
function fitting(all: readonly Shown[]): Shown[] {
  let room = mostRows
  const taken: Shown[] = []
  for (const one of all.slice(0, mostTurns)) {
    room -= one.entry && 'rows' in one.entry ? Math.max(1, one.entry.rows.length) : 0
    if (room < 0 && taken.length > 0) break
    taken.push(one)
  }
  return taken
}

function entryOf(talk: Talk, turn: RecordedTurn, roots: Roots): HistoryEntry | undefined {
  const { by, at, was, file, undone, count, changes } = turn
  const folded = was === 'opening' || (was === 'import' && !roots)
  const rows = folded ? [] : toldRows(talk, changes)
  if (rows.length === 0 && !folded) return undefined
  const shown = rows.slice(0, mostOfOne)
  return {
    ...whoWhen(talk, by, at),
    ...{ was, undone, cells: count, rows: shown, more: rows.length - shown.length },
    ...(file === undefined ? {} : { file }),
  }
}

/** Puts each event above the change after which it happened. */
function inOrder(turns: readonly Shown[], events: readonly Event[]): HistoryEntry[] {
  const entries: HistoryEntry[] = []
  const left = [...events]
  const eventsFrom = (change: number) => {
    while ((left[0]?.change ?? -1) >= change) entries.push(...left.splice(0, 1).map(({ entry }) => entry))
  }
  for (const { turn, entry } of turns) {
    eventsFrom(turn.last)
    if (entry) entries.push(entry)
  }
  eventsFrom(0)
  return entries
}
