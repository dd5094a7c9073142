import * as z from 'zod'
import type { FilingState, Role, Values } from '../../core/filing.ts'
import type { Action } from './nouns.ts'

/** Schemas of nouns that actions, places and jobs contain. */

export const role = z.enum(['preparer', 'head']) satisfies z.ZodType<Role>

export const filingState = z.enum([
  'filling',
  'awaitingSignature',
  'signed',
  'submitted',
  'returned',
  'approved',
  'published',
]) satisfies z.ZodType<FilingState>

export const values: z.ZodType<Values> = z.record(z.string(), z.string()).readonly()

/** JSON drops `to` if the cell is set back to not asked; it is put in again. */
export const changes = z
  .array(
    z
      .object({ address: z.string(), to: z.string().optional() })
      .transform(({ address, to }) => Object.freeze({ address, to })),
  )
  .readonly()

/** An action in a place or in another action; `stored.ts` reads it with its own feature's schema. */
const action = z.custom<Action>((value) => named.safeParse(value).success)
const named = z.object({ do: z.string() })

/** The buttons of a menu, which can be tapped or typed by label or number. */
export const choices = z.array(z.object({ label: z.string(), action }).readonly()).readonly()

/** What the talk returns to afterwards, if anything. */
export const comesFrom = action.exactOptional()
