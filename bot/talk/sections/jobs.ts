import * as z from 'zod'

/** Another draft of a section, or of a cell's text from what the person said; `variant` tells drafts of the same facts apart. */
export const sectionJob = z
  .object({
    job: z.literal('redraft'),
    section: z.string(),
    variant: z.int().exactOptional(),
    points: z.string().exactOptional(),
  })
  .readonly()

export type SectionJob = z.infer<typeof sectionJob>

declare module '../nouns.ts' {
  interface Jobs {
    sections: SectionJob
  }
}
