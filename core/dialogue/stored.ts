import type * as z from 'zod'
import type { StoredAction, StoredJob, StoredPlace } from '../turn.ts'
import { type Action, action, type Button, button } from './actions.ts'
import { type Job, job } from './jobs.ts'
import { type Place, place } from './places.ts'

/** What an action, a place or a job says that the database kept; undefined for what no feature of today wrote. */

export function readAction(stored: StoredAction): Action | undefined {
  return readAs(action, stored)
}

/** A place with the choices that can be read; the others are left out. */
export function readPlace(stored: StoredPlace): Place | undefined {
  return readAs(place, stored) ?? (Array.isArray(stored.choices) ? withoutOld(stored, stored.choices) : undefined)
}

export function readJob(stored: StoredJob): Job | undefined {
  return readAs(job, stored)
}

/** The buttons that can be read. */
export function readButtons(stored: readonly unknown[]): readonly Button[] {
  return stored.flatMap((one) => readAs(button, one) ?? [])
}

function withoutOld(stored: StoredPlace, choices: readonly unknown[]): Place | undefined {
  return readAs(place, { ...stored, choices: readButtons(choices) })
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
