import type { Filing, Person } from '../filing.ts'
import type { Member } from '../people.ts'
import type { StoredPlace } from '../stored.ts'
import type { Bureau } from './bureau.ts'
import type { FilingHead } from './people.ts'

/** Who speaks and what they have in hand: loaded for every message. */
export type Base<Place> = {
  readonly person: Person
  /** The person's current filing, and who belongs to its department. */
  readonly filing?: Filing
  readonly members: readonly Member[]
  /** The place in the current filing, or the start place if there is none. */
  readonly place?: Place
  /** The newest change that the person has seen; absent before their first turn on the filing. */
  readonly seen?: number
  /** The person's other filings, latest first. */
  readonly filings: readonly FilingHead[]
  /** The bureau that the person is an officer of. */
  readonly bureau?: Bureau
}

/** The same, with the place as stored. */
export type Loaded = Base<StoredPlace>

/** The world around a turn. */
export type Around = {
  /** The current time; ISO, UTC. */
  readonly at: string
  /** The local time zone, `Asia/Shanghai`. */
  readonly zone: string
  /** Whether a model can draft sections. */
  readonly model: boolean
  /** Files of old formats can be converted. */
  readonly oldFiles?: true
  /** The part of an invitation link before its token. */
  readonly links: string
}
