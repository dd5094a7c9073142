import { and, eq, gt, lte } from 'drizzle-orm'
import type { Campaign, CampaignFiling } from '../core/bureau/campaign.ts'
import type { Filing, Role } from '../core/filing.ts'
import { campaignFilings, campaignsOf, filingFor } from './campaigns.ts'
import { membersOf } from './members.ts'
import { type OutgoingSay, queueSays } from './outbox.ts'
import { findPerson } from './people.ts'
import { given, statement } from './statement.ts'
import { atomically, type Store } from './store.ts'
import { nudges } from './watching.ts'

/** The outcome of urging one department. */
export type Urged = {
  readonly department: string
  readonly told: readonly string[]
  /** Why nobody was urged. */
  readonly why?: 'recent' | 'empty' | 'unreachable' | 'done'
}

/** Which department, by which officer, and the time since which it must not have been urged. */
export type Urging = {
  readonly bureau: number
  readonly officer: number
  readonly filing: number
  readonly at: string
  readonly since: string
}

const insertNudge = statement((db) =>
  db.insert(nudges).values({ filing: given('filing'), person: given('person'), at: given('at') }),
)

/** Records that an officer urged a department. */
export function addNudge(store: Store, nudge: { filing: number; person: number; at: string }): void {
  insertNudge(store).run(nudge)
}

const selectNudge = statement((db) =>
  db
    .select({ id: nudges.id })
    .from(nudges)
    .where(and(eq(nudges.filing, given('filing')), gt(nudges.at, given('since')), lte(nudges.at, given('at'))))
    .limit(1),
)

/**
 * Urges the people of one department by its current state, unless somebody did so recently; one transaction. `word`
 * gives the message for a person's roles, or nothing if they have nothing to do.
 */
export function urge(
  store: Store,
  urging: Urging,
  word: (filing: Filing, roles: readonly Role[]) => OutgoingSay | undefined,
): Urged | undefined {
  const done = atomically(store, () => {
    const filing = filingFor(store, urging.bureau, urging.filing)
    if (!filing) return undefined
    const { department } = filing
    // A department urged while the clock was ahead may be urged again.
    const { since, at } = urging
    if (selectNudge(store).get({ filing: filing.id, since, at }))
      return { urged: { department, told: [], why: 'recent' } as const, chats: [] }
    return urgePeople(store, urging, filing, word)
  })
  for (const chat of done?.chats ?? []) store.queued.emit('says', chat)
  return done?.urged
}

function urgePeople(
  store: Store,
  { officer, at }: Urging,
  filing: Filing,
  word: (filing: Filing, roles: readonly Role[]) => OutgoingSay | undefined,
) {
  const people = membersOf(store, filing.id).flatMap(({ id, name = '同事', roles }) => {
    const say = word(filing, roles)
    const row = findPerson(store, id)
    return say && row ? [{ name, say, chat: row.chat, unreachable: row.unreachable }] : []
  })
  const reached = people.filter(({ unreachable }) => !unreachable)
  for (const { chat, say } of reached) queueSays(store, { chat, at, filing: filing.id }, [say])
  if (reached.length > 0) addNudge(store, { filing: filing.id, person: officer, at })
  const why = reached.length > 0 ? {} : { why: whyNobody(store, filing, people.length > 0) }
  const urged: Urged = { department: filing.department, told: reached.map(({ name }) => name), ...why }
  return { urged, chats: reached.map(({ chat }) => chat) }
}

function whyNobody(store: Store, filing: Filing, somebody: boolean): 'unreachable' | 'empty' | 'done' {
  if (somebody) return 'unreachable'
  return membersOf(store, filing.id).length === 0 ? 'empty' : 'done'
}

/** Sends everybody in a year's departments a message about their filing; one transaction. */
export function tellYear(
  store: Store,
  { bureau, year, at }: { readonly bureau: number; readonly year: number; readonly at: string },
  word: (filing: CampaignFiling, campaign: Campaign) => OutgoingSay | undefined,
): void {
  const chats = atomically(store, () => {
    const campaign = campaignsOf(store, bureau).find((one) => one.year === year)
    const filings = campaign ? campaignFilings(store, campaign.id) : []
    return filings.flatMap((filing) => {
      const say = campaign && word(filing, campaign)
      return say ? filing.people.flatMap(({ id, unreachable }) => (unreachable ? [] : tellOne(store, id, at, say))) : []
    })
  })
  for (const chat of chats) store.queued.emit('says', chat)
}

/** Queued without a filing: its button leads to one that may not be in hand. */
function tellOne(store: Store, id: number, at: string, say: OutgoingSay): number[] {
  const chat = findPerson(store, id)?.chat
  if (chat === undefined) return []
  queueSays(store, { chat, at, filing: undefined }, [say])
  return [chat]
}
