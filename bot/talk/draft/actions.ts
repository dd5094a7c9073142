import * as z from 'zod'

export const draftAction = z.object({ do: z.enum(['draft', 'transcribe']) }).readonly()

export type DraftAction = z.infer<typeof draftAction>

declare module '../nouns.ts' {
  interface Actions {
    draft: DraftAction
  }
}
