import type { Contents, ReadFile } from '../core/known/contents.ts'
import type { Loaded } from '../core/known/loaded.ts'
import type { KeptContent } from './channels-table.ts'
import { endJob, openJob } from './jobs.ts'
import { keep } from './keep.ts'
import { mostKnown } from './knew.ts'
import { linksIn } from './links.ts'
import { loadFor } from './loaded.ts'
import { findPerson } from './people.ts'
import { atomically, type Store } from './store.ts'
import { announce, type Decision, decided } from './turns.ts'
import { recordJob } from './updates.ts'

/** What is known when a job ends with a turn: the filing that it was asked about, and the job's own id. */
export type Late = Loaded & { readonly about?: number; readonly job: number }

/** The turn that a job ends with, the file that it read, and the bytes of one that it keeps. */
export type LateDecision = Decision & { readonly content?: ReadFile; readonly bytes?: Uint8Array }

/**
 * Ends a job with a turn of its own, in one transaction: its result is decided on as things are now and stored under an
 * update of the job's own. Does nothing if the job has ended already.
 */
export function finishWithTurn(store: Store, id: number, at: string, decide: (late: Late) => LateDecision): void {
  const kept = atomically(store, () => {
    const row = openJob(store, id)
    const person = row && findPerson(store, row.person)
    if (!row || !person) return undefined
    const loaded = loadFor(store, person)
    endJob(store, id)
    const about = row.filing === null ? {} : { about: row.filing }
    const { content: read, bytes, ...decision } = decide({ ...loaded, ...about, job: id })
    const content = read && keptOf(read)
    const whose = { chat: row.chat, person: person.id, at }
    const update = recordJob(store, id, { ...whose, content })
    const { turn, ...knew } = decided(store, person, loaded, decision)
    return keep(store, { ...whose, update, ...(bytes ? { bytes } : {}) }, loaded, turn, {
      ...knew,
      loaded,
      referred: {},
      content,
    })
  })
  if (kept) announce(store, kept)
}

/** What was read, without the file's contents if they are too large or hold a token. */
function keptOf({ contents, ...read }: ReadFile): KeptContent {
  return isKept(contents) ? { ...read, contents } : read
}

function isKept(contents: Contents): boolean {
  const text = JSON.stringify(contents)
  return text.length <= mostKnown && linksIn(text).length === 0
}
