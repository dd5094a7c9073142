import * as z from 'zod'
import { sent } from '../../../core/known/sent.ts'

/** What can be done with an exchange file that was sent; `file` is the id of its stored text. */
export const fileAction = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['export', 'howToSend']) }).readonly(),
  /** `seen`: the newest change when the file was compared; `unsigns`: withdraws the submission or the signature too. */
  z
    .object({
      do: z.literal('import'),
      file: z.int(),
      how: z.enum(['all', 'blanks']),
      seen: z.int(),
      unsigns: z.literal(true).exactOptional(),
    })
    .readonly(),
  /** The cells that a paper left blank are answered as none. */
  z.object({ do: z.literal('leaveEmpty'), cells: z.array(z.string()).readonly() }).readonly(),
  z.object({ do: z.literal('checkFile'), file: z.int(), seen: z.int() }).readonly(),
  /** Sends a Word file back with its findings as comments. */
  z.object({ do: z.literal('commentFile'), sent }).readonly(),
  /** A page of what the file would change; without `page`, the first below the preview. */
  z.object({ do: z.literal('fileChanges'), file: z.int(), page: z.int().exactOptional() }).readonly(),
  z.object({ do: z.literal('leaveFile'), file: z.int() }).readonly(),
  /** Compares a file again that waits for a decision. */
  z.object({ do: z.literal('lookAgain'), file: z.int() }).readonly(),
])

export type FileAction = z.infer<typeof fileAction>

declare module '../nouns.ts' {
  interface Actions {
    files: FileAction
  }
}
