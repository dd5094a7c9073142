import * as z from 'zod'

/**
 * Drafts a section, or a cell's text from what the person said (`points`); `variant` distinguishes drafts of the same
 * facts.
 */
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
