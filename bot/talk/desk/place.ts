import * as z from 'zod'
import { sent } from '../../../core/known/sent.ts'
import { choices } from '../shapes.ts'
import { yearDraft } from './actions.ts'

/** What the officer is asked for. */
const deskAsk = z.discriminatedUnion('for', [
  z.object({ for: z.enum(['nothing', 'name', 'year', 'officers', 'staff']) }).readonly(),
  /** The next thing that a campaign needs. */
  z.object({ for: z.literal('opening'), draft: yearDraft }).readonly(),
  z.object({ for: z.enum(['list', 'extend', 'nudge', 'limit']), campaign: z.int() }).readonly(),
  z.object({ for: z.enum(['later', 'staffOf', 'opinion']), filing: z.int() }).readonly(),
  /** For which department of a year a paper is filed. */
  z.object({ for: z.literal('takeIn'), sent, department: z.string(), year: z.int() }).readonly(),
  /** The papers of departments, one file after another, until all are there. */
  z.object({ for: z.literal('papers'), files: z.array(sent).readonly() }).readonly(),
  z.object({ for: z.literal('reason'), filing: z.int(), deadline: z.string() }).readonly(),
])

export type DeskAsk = z.infer<typeof deskAsk>

/** What is asked for, of one kind. */
export type AskOf<For, Any = DeskAsk> = Any extends { readonly for: infer Some }
  ? For extends Some
    ? Any
    : never
  : never

/**
 * The place of an officer at the desk, while none of their own filings is current; `sent` is the file that came last
 * and is being read.
 */
export const deskPlace = z
  .object({ at: z.literal('desk'), ask: deskAsk, choices, sent: sent.exactOptional() })
  .readonly()

export type DeskPlace = z.infer<typeof deskPlace>

declare module '../nouns.ts' {
  interface Places {
    desk: DeskPlace
  }
}
