import * as z from 'zod'
import { boardAction } from '../../../core/bureau/board-view.ts'
import { bureauPeopleAction } from './people-actions.ts'

/** A year as far as it was told. */
export const yearDraft = z
  .object({
    year: z.int(),
    notice: z.string().exactOptional(),
    deadline: z.string().exactOptional(),
    edition: z.string().exactOptional(),
  })
  .readonly()

export type YearDraft = z.infer<typeof yearDraft>

/** What takes nothing with it. */
const plain = z.enum([
  'desk',
  'openYear',
  'askList',
  'links',
  'waiting',
  'askNudge',
  'askExtend',
  'askYearLimit',
  'askClose',
  'inviteOfficer',
])

export type Plain = z.infer<typeof plain>

/** What an officer asks for. */
export const bureauAction = z.discriminatedUnion('do', [
  /** The bureau's desk: how the year stands, and what can be done. */
  z.object({ do: plain }).readonly(),
  z.object({ do: z.enum(['opening', 'openNow']), draft: yearDraft }).readonly(),
  z.object({ do: z.literal('listNow'), campaign: z.int(), names: z.array(z.string()).readonly() }).readonly(),
  z.object({ do: z.enum(['closeNow', 'reopenNow']), campaign: z.int() }).readonly(),
  z.object({ do: z.enum(['extend', 'approve', 'return', 'look']), filing: z.int() }).readonly(),
  z.object({ do: z.literal('returnNow'), filing: z.int(), opinion: z.string() }).readonly(),
  z.object({ do: z.literal('later'), filing: z.int(), deadline: z.string() }).readonly(),
  /** Urges these departments, or all that are behind. */
  z
    .object({ do: z.literal('nudgeNow'), campaign: z.int(), filings: z.array(z.int()).readonly().exactOptional() })
    .readonly(),
  boardAction,
  bureauPeopleAction,
])

export type BureauAction = z.infer<typeof bureauAction>

declare module '../nouns.ts' {
  interface Actions {
    desk: BureauAction
  }
}
