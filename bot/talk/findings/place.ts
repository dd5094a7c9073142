import * as z from 'zod'

/** Waits for the explanation of a finding; `like` is a finding of its entry that was explained just before. */
export const findingPlace = z
  .object({
    at: z.literal('explain'),
    check: z.string(),
    like: z.string().exactOptional(),
    row: z.string().exactOptional(),
  })
  .readonly()

export type FindingPlace = z.infer<typeof findingPlace>

declare module '../nouns.ts' {
  interface Places {
    findings: FindingPlace
  }
}
