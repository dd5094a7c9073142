import type { Store } from '../../../db/store.ts'
import type { Ports } from '../channel.ts'
import type { Hub } from './hub.ts'
import type { Passings } from './passing.ts'
import type { Limiter } from './rate.ts'
import type { ShownLinks } from './shown-links.ts'
import type { Turns } from './turns.ts'
import type { Uploading } from './uploading.ts'
import type { Views } from './views.ts'

/** The parts of one running server. */
export type Office = {
  readonly store: Store
  /** In ms since 1970. */
  readonly now: () => number
  readonly ports: Ports
  readonly hub: Hub
  readonly passings: Passings
  readonly shown: ShownLinks
  /** Heavy work on the store, one piece at a time. */
  readonly turns: Turns
  /** The limits on what a person may send, by chat, and on who may join, by address. */
  readonly acts: Limiter
  readonly joins: Limiter<string>
  /** The limit on how often a person searches, by chat: a search reads all of it. */
  readonly searches: Limiter
  readonly uploading: Uploading
  readonly views: Views
  readonly door: Door
  readonly onError: (error: unknown) => void
}

/** How people join: by a name alone or by a valid link, and at which address. */
export type Door = {
  readonly join: 'open' | 'link'
  readonly opens: (token: string) => boolean
  readonly url: () => string
}
