import * as z from 'zod'
import type { FilingState, Role, Values } from '../filing.ts'

/** Schemas of nouns that actions, places and jobs carry. */

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

/** JSON drops `to` where the cell is taken back to not asked: it is put in again. */
export const changes = z
  .array(
    z
      .object({ address: z.string(), to: z.string().optional() })
      .transform(({ address, to }) => Object.freeze({ address, to })),
  )
  .readonly()
