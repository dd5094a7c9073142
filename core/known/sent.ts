import * as z from 'zod'

/** A file as it came: the channel's id for it, and its name. */
export const sent = z.object({ file: z.string(), name: z.string() }).readonly()

export type SentRef = z.infer<typeof sent>

/** The files that a person sent for a filing and that are not done with; `waiting` counts those still to be read. */
export type SentQueue = {
  readonly waiting: number
  /** The file that was compared, and on which a decision is pending. */
  readonly undecided?: { readonly file: number; readonly name?: string }
}
