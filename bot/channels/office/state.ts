import type { Store } from '../../../db/store.ts'
import type { Ports } from '../channel.ts'
import type { Hub } from './hub.ts'
import type { Passings } from './passing.ts'
import type { Limiter } from './rate.ts'
import type { ShownLinks } from './shown-links.ts'
import type { Turns } from './turns.ts'
import type { Uploading } from './uploading.ts'

/** What one running server has. */
export type Office = {
  readonly store: Store
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly ports: Ports
  readonly hub: Hub
  readonly passings: Passings
  readonly shown: ShownLinks
  /** Heavy work on the store, a piece at a time. */
  readonly turns: Turns
  /** What a person may send, by chat, and who may come in, by address. */
  readonly acts: Limiter
  readonly joins: Limiter<string>
  readonly uploading: Uploading
  readonly door: Door
  readonly onError: (error: unknown) => void
}

/** How people come in: by a name alone or with a link that opens something, and at which address. */
export type Door = {
  readonly join: 'open' | 'link'
  readonly opens: (token: string) => boolean
  readonly url: () => string
}
