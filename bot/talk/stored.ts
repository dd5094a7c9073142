import * as z from 'zod'
import type { Person } from '../../core/filing.ts'
import type { Around, Loaded } from '../../core/known/loaded.ts'
import { visibleName } from '../../core/names.ts'
import type { StoredAction, StoredJob, StoredPlace } from '../../core/stored.ts'
import { features } from './features.ts'
import { featureOf } from './lookup.ts'
import type { Action, Button, Job, Place } from './nouns.ts'
import type { Standing } from './standing.ts'

/** A stored action; undefined if no feature of this program wrote it. */

export function readAction(stored: StoredAction | undefined): Action | undefined {
  return sparing(() => actionIn(stored))
}

function actionIn(stored: StoredAction | undefined): Action | undefined {
  const read = stored && featureOf(stored.do)?.actions?.safeParse(stored).data
  if (!read || !('from' in read) || typeof read.from !== 'object') return read
  const from = actionIn(read.from)
  return from && ({ ...read, from } as Action)
}

const placeSchemas = features.flatMap(({ places }) => places ?? [])
const jobSchemas = features.flatMap(({ jobs }) => jobs ?? [])

/**
 * A stored place; choices that cannot be read keep their position, and the bot says that they are outdated when they
 * are chosen.
 */
export function readPlace(stored: StoredPlace | undefined): Place | undefined {
  if (!stored) return undefined
  const choices = Array.isArray(stored.choices) ? { choices: readButtons(stored.choices) } : {}
  const offered = Array.isArray(stored.offered) ? { offered: readButtons(stored.offered) } : {}
  const read = firstOf(placeSchemas, { ...stored, ...choices, ...offered })
  if (!read || !('from' in read) || !read.from) return read
  const from = readAction(read.from)
  return from && ({ ...read, from } as Place)
}

export function readJob(stored: StoredJob | undefined): Job | undefined {
  return firstOf(jobSchemas, stored)
}

function firstOf<Shape>(schemas: readonly z.ZodType<Shape>[], stored: unknown): Shape | undefined {
  for (const schema of schemas) {
    const read = sparing(() => schema.safeParse(stored).data)
    if (read !== undefined) return read
  }
  return undefined
}

const labelled = z.object({ label: z.string() })
const acting = z.object({ label: z.string(), action: z.looseObject({ do: z.string() }) })

/** Each button, or one with its label that does nothing: choices are typed by number and by label. */
function readButtons(stored: readonly unknown[]): readonly Button[] {
  return stored.map((one) => {
    const button = sparing(() => acting.safeParse(one).data)
    const action = button && readAction(button.action)
    return action ? { label: button.label, action } : outdated(one)
  })
}

function outdated(stored: unknown): Button {
  return { label: labelled.safeParse(stored).data?.label ?? '', action: { do: 'outdated' } }
}

/** JSON that is nested too deeply for the stack cannot be read either. */
function sparing<Shape>(read: () => Shape | undefined): Shape | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What was loaded, as a talk begins with it; without a place if the stored one cannot be read. */
export function standingOf({ place: stored, person, ...loaded }: Loaded, around: Around): Standing {
  const place = readPlace(stored)
  return { ...loaded, ...around, person: seenAs(person), ...(place ? { place } : {}) }
}

/** A person with only the visible part of their name, which earlier programs stored as it was. */
function seenAs({ name = '', ...person }: Person): Person {
  const seen = visibleName(name)
  return seen === '' ? person : { ...person, name: seen }
}
