import type { Filing, Person } from '../filing.ts'
import { visibleName } from '../names.ts'
import type { Member } from '../people.ts'
import type { StoredPlace } from '../turn.ts'
import type { Bureau } from './bureau/desk.ts'
import type { Found } from './needs.ts'
import type { FilingHead } from './people/found.ts'
import type { Place } from './places.ts'
import { readPlace } from './stored.ts'

/** What a turn may know: plain data, loaded before it. */

/** Who speaks and what they have in hand: loaded for every message. */
export type Base = {
  readonly person: Person
  /** The person's current filing, and who belongs to its department. */
  readonly filing?: Filing
  readonly members: readonly Member[]
  /** Of the current filing, or the start place while there is none. */
  readonly place?: Place
  /** The newest change that the person knows of; none before their first turn on the filing. */
  readonly seen?: number
  /** The person's other filings, latest first. */
  readonly filings: readonly FilingHead[]
  /** The bureau that the person is an officer of. */
  readonly bureau?: Bureau
}

/** The same as the database knows it. */
export type Loaded = Omit<Base, 'place'> & { readonly place?: StoredPlace }

/** The world around a turn. */
export type Around = {
  /** This moment; ISO, UTC. */
  readonly at: string
  /** The time zone of the clock on the wall, `Asia/Shanghai`. */
  readonly zone: string
  /** Whether a model can draft sections. */
  readonly model: boolean
  /** What a token follows in the link that brings it to the bot. */
  readonly links: string
}

/** What routing a message may know. */
export type Standing = Base & Around

/** The same with what was found of what the message needs. */
export type Known = Standing & { readonly found: Found }

/** What was loaded, as a talk begins with it: at no place where an earlier program kept one that cannot be read. */
export function standingOf({ place: stored, person, ...loaded }: Loaded, around: Around): Standing {
  const place = readPlace(stored)
  return { ...loaded, ...around, person: seenAs(person), ...(place ? { place } : {}) }
}

/** A person as everybody sees their name, whatever an earlier program kept. */
function seenAs({ name = '', ...person }: Person): Person {
  const seen = visibleName(name)
  return seen === '' ? person : { ...person, name: seen }
}
