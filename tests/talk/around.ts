import type { Message } from '../../bot/talk/message.ts'
import { route } from '../../bot/talk/route.ts'
import { takeTurn } from '../../bot/talk/router.ts'
import type { Standing } from '../../bot/talk/standing.ts'
import type { Turn } from '../../bot/talk/talk.ts'
import type { Answers, Found, Needs } from '../../core/known/needs.ts'
import type { Calendar } from '../../core/known/reminders.ts'

/** The world around a talk, on one day. */
export const around = {
  model: false,
  at: '2024-07-03T01:00:00.000Z',
  zone: 'UTC',
  links: 'https://t.me/ziping_bot?start=',
}

/** Nobody is reminded. */
export const calendar: Calendar = { next: () => undefined, isKnown: () => true }

type Read = { readonly [Need in keyof Answers]: (wanted: NonNullable<Needs[Need]>) => Answers[Need] }

const noOther = { person: { id: 1, roles: [] }, members: [], filings: [], found: {} } as const

/** Answers to all needs that find nothing. */
const empty: Read = {
  invitation: (of) => ({ of }),
  invitations: () => [],
  requests: () => [],
  namesakes: (of) => ({ of, all: [] }),
  fellows: (filings) => new Map(filings.map((one) => [one, []])),
  watchers: () => [],
  theirs: () => new Map(),
  meanwhile: () => [],
  authors: (cells) => new Map(cells.map((address) => [address, { by: { id: 1, name: '周敏' }, at: around.at }])),
  since: (of) => ({ of, changes: [] }),
  drafts: () => new Map(),
  lastTurn: () => ({}),
  lastUndo: () => ({}),
  record: () => ({ turns: [], steps: [], comings: [] }),
  queue: () => ({ waiting: 0 }),
  received: (of) => ({ of }),
  scans: () => [],
  reminders: () => ({ settings: {}, basis: { filing: 1, state: 'filling', people: [] } }),
  tokens: () => ['token'],
  other: ({ filing }) => ({ of: filing, ...noOther }),
  departments: (campaigns) => new Map(campaigns.map((one) => [one, []])),
  reviewed: (of) => ({ of }),
  carried: ({ campaign }) => ({ of: campaign, all: [] }),
  officers: () => ({ all: [], comings: [] }),
}

/** The answers to these needs, and to no others. */
export function findIn(needs: Needs, world: Partial<Read> = {}): Found {
  const reads = { ...empty, ...world } as Record<string, (wanted: unknown) => unknown>
  return Object.fromEntries(Object.entries(needs).map(([need, wanted]) => [need, reads[need]?.(wanted)]))
}

/** A turn that knows only what its message needs. */
export function turnOf(standing: Standing, message: Message, world?: Partial<Read>): Turn {
  const found = findIn(route(standing, message), world)
  return takeTurn({ ...standing, message, found, calendar })
}

/** Somebody who works alone, with nothing to find except what every question may need. */
export const alone = {
  ...around,
  members: [],
  filings: [],
  calendar,
  found: findIn({ theirs: true, meanwhile: true, authors: [], since: [], drafts: true }),
}
