import * as z from 'zod'

/** A file as it came: the channel's id for it, and its name. */
export const sent = z.object({ file: z.string(), name: z.string() }).readonly()

export type SentRef = z.infer<typeof sent>
