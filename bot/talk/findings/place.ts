import * as z from 'zod'

/** The explanation of a finding is asked for. */
export const findingPlace = z
  .object({ at: z.literal('explain'), check: z.string(), row: z.string().exactOptional() })
  .readonly()

export type FindingPlace = z.infer<typeof findingPlace>

declare module '../nouns.ts' {
  interface Places {
    findings: FindingPlace
  }
}
