import type { Loaded } from '../core/known/loaded.ts'
import type { Answers, Found, Needs } from '../core/known/needs.ts'
import { campaignFilings, carriedFacts, filingFor } from './campaigns.ts'
import { officersComings } from './comings.ts'
import { see } from './context.ts'
import { officersIn } from './dismissal.ts'
import { latestDrafts } from './drafts.ts'
import { authorsOf, changedAfter, changedSince, theirsOf } from './history.ts'
import { findInvitation, invitationsOf } from './invitations.ts'
import { newToken } from './links.ts'
import { loadAbout } from './loaded.ts'
import { fellowsOf } from './members.ts'
import { findOfficerLink, officersOf } from './officers.ts'
import type { PersonRow } from './people.ts'
import { basisOf, settingsOf } from './plans.ts'
import { receivedText } from './received.ts'
import { recordPage } from './record.ts'
import { namesakesOf, requestsOf } from './requests.ts'
import { scansOf } from './scans.ts'
import { sentQueue } from './sent-queue.ts'
import type { Store } from './store.ts'
import { filledBy } from './taken-in.ts'
import { lastTurn, lastUndo } from './undoing.ts'

/** Who speaks, and what was already loaded for their message. */
type Reader = { readonly store: Store; readonly row: PersonRow; readonly loaded: Loaded }

type Wanted<Need extends keyof Answers> = NonNullable<Needs[Need]>
type Load<Need extends keyof Answers> = (reader: Reader, wanted: Wanted<Need>) => Answers[Need] | undefined

/** How each need is read; a need about a filing finds nothing while none is in hand. */
const loads: { readonly [Need in Exclude<keyof Answers, 'tokens'>]: Load<Need> } = {
  invitation: ({ store, row }, of) => {
    const [department, bureau] = [findInvitation(store, of, row.id), findOfficerLink(store, of)]
    return { of, ...(department ? { department } : {}), ...(bureau ? { bureau } : {}) }
  },
  invitations: ofFiling((store, filing) => invitationsOf(store, filing)),
  requests: ofFiling((store, filing) => requestsOf(store, filing)),
  namesakes: ({ store, row }, of) => ({ of, all: namesakesOf(store, row.id, of) }),
  fellows: ({ store, row }, of) => new Map(of.map((filing) => [filing, fellowsOf(store, filing, row.id)])),
  watchers: ofFiling((store, filing) => officersOf(store, filing)),
  theirs: ofFiling((store, filing, { row }) => theirsOf(store, { filing, person: row.id })),
  meanwhile: ofFiling((store, filing, { row, loaded }) =>
    loaded.seen ? changedSince(store, { filing, person: row.id }, loaded.seen) : [],
  ),
  authors: ofFiling((store, filing, { loaded }, cells: readonly string[]) =>
    authorsOf(store, filing, lastChanges(loaded, cells)),
  ),
  since: ofFiling((store, filing, { loaded }, cells: readonly string[]) => {
    const changes = lastChanges(loaded, cells).map(([, change]) => change)
    return { of: cells, changes: changes.length > 0 ? changedAfter(store, filing, Math.min(...changes)) : [] }
  }),
  drafts: ofFiling((store, filing) => latestDrafts(store, filing)),
  lastTurn: ofFiling((store, filing, { row }) => {
    const turn = lastTurn(store, filing, row.id)
    return turn ? { turn } : {}
  }),
  lastUndo: ofFiling((store, filing, { row }) => {
    const turn = lastUndo(store, filing, row.id)
    return turn ? { turn } : {}
  }),
  record: ofFiling((store, filing, _, wanted: Wanted<'record'>) => recordPage(store, filing, wanted)),
  queue: ({ store, row, loaded: { filing } }) => sentQueue(store, row.id, filing?.id),
  received: ofFiling((store, filing, { row }, of: number) => {
    const text = receivedText(store, { filing, person: row.id }, of)
    return { of, ...(text === undefined ? {} : { text }) }
  }),
  scans: ofFiling((store, filing) => scansOf(store, filing)),
  reminders: ofFiling((store, filing, { row }) => ({
    settings: settingsOf(store, row.id),
    basis: basisOf(store, filing),
  })),
  other: ({ store, row }, { filing: of, needs }) => {
    const loaded = loadAbout(store, row, see(store, row, of))
    return { of, ...loaded, found: loadNeeds(store, row, loaded, needs) }
  },
  departments: ({ store }, campaigns) => new Map(campaigns.map((one) => [one, campaignFilings(store, one)])),
  reviewed: ({ store, loaded: { bureau } }, of) => {
    const filing = bureau && filingFor(store, bureau.id, of)
    return filing ? { of, filing, filledBy: filledBy(store, of) } : { of }
  },
  carried: ({ store }, { campaign: of, like }) => ({ of, all: carriedFacts(store, of, like) }),
  officers: ({ store, loaded: { bureau } }) =>
    bureau && { all: officersIn(store, bureau.id), comings: officersComings(store, bureau.id) },
}

/** Reads a message's needs, beyond what was loaded for it. */
export function loadNeeds(store: Store, row: PersonRow, loaded: Loaded, needs: Needs): Found {
  const { tokens, ...read } = needs
  const found: Record<string, unknown> & Found = {}
  for (const [need, wanted] of Object.entries(read)) {
    const load = loads[need as keyof typeof loads] as (reader: Reader, wanted: unknown) => unknown
    found[need] = load({ store, row, loaded }, wanted)
  }
  return tokens === undefined ? found : { ...found, tokens: tokensFor(tokens, found) }
}

function tokensFor(wanted: Wanted<'tokens'>, { departments = new Map() }: Found): string[] {
  const count = wanted === 'one' ? 1 : [...departments.values()].flat().length
  return Array.from({ length: count }, newToken)
}

/** Wraps the reading of a need about the filing in hand. */
function ofFiling<Answer, Want>(load: (store: Store, filing: number, reader: Reader, wanted: Want) => Answer) {
  return (reader: Reader, wanted: Want): Answer | undefined => {
    const { filing } = reader.loaded
    return filing && load(reader.store, filing.id, reader, wanted)
  }
}

/** The last change of each of these cells that was answered. */
function lastChanges({ filing }: Loaded, cells: readonly string[]): readonly (readonly [string, number])[] {
  return cells.flatMap((address) => {
    const change = filing?.versions.get(address)
    return change === undefined ? [] : [[address, change] as const]
  })
}
