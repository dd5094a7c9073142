import * as z from 'zod'
import { boardJob } from '../bureau/board-jobs.ts'
import { bureauJob } from './bureau/jobs.ts'

/** Work that takes longer than an answer: done after the commit, in a lane of its own. */
export const job = z.discriminatedUnion('job', [
  bureauJob,
  z.object({ job: z.literal('document'), draft: z.boolean() }).readonly(),
  /** The copy for publication, without phones; the exchange file. */
  z.object({ job: z.enum(['publication', 'export']) }).readonly(),
  /** The document of a step, kept beside its facts. */
  z.object({ job: z.literal('snapshot'), step: z.int() }).readonly(),
  /** Another draft of a section, or of a cell's text from what the person said; `variant` tells drafts of the same facts apart. */
  z
    .object({
      job: z.literal('redraft'),
      section: z.string(),
      variant: z.int().exactOptional(),
      points: z.string().exactOptional(),
    })
    .readonly(),
  /** Reads a file that was sent; `row` is the question that the talk stood at. */
  z
    .object({
      job: z.literal('review'),
      file: z.string(),
      name: z.string().exactOptional(),
      row: z.string().exactOptional(),
    })
    .readonly(),
  /** Compares an exchange file that is decided about with the filing as it stands by then. */
  z.object({ job: z.literal('compare'), file: z.int() }).readonly(),
  boardJob,
])

export type Job = z.infer<typeof job>
