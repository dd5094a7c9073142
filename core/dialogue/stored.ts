import * as z from 'zod'
import type { StoredAction, StoredJob, StoredPlace } from '../turn.ts'
import { type Action, action, type Button, button } from './actions.ts'
import { type Job, job } from './jobs.ts'
import { type Place, place } from './places.ts'

/** What an action, a place or a job says that the database kept; undefined for what no feature of this program wrote. */

export function readAction(stored: StoredAction | undefined): Action | undefined {
  return readAs(action, stored)
}

/** A place; those of its choices that cannot be read stay in their order and say so when they are chosen. */
export function readPlace(stored: StoredPlace | undefined): Place | undefined {
  const read = readAs(place, stored)
  if (read || !Array.isArray(stored?.choices)) return read
  return readAs(place, { ...stored, choices: readButtons(stored.choices) })
}

export function readJob(stored: StoredJob | undefined): Job | undefined {
  return readAs(job, stored)
}

/** Each button, or one of its name that does nothing: choices are typed by number and by name, and keep both. */
export function readButtons(stored: readonly unknown[]): readonly Button[] {
  return stored.map((one) => readAs(button, one) ?? outdated(one))
}

const labelled = z.object({ label: z.string() })

function outdated(stored: unknown): Button {
  return { label: readAs(labelled, stored)?.label ?? '', action: { do: 'outdated' } }
}

/** Nesting that is too deep for the stack is no shape of ours either. */
function readAs<Shape>(schema: z.ZodType<Shape>, stored: unknown): Shape | undefined {
  try {
    return schema.safeParse(stored).data
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
