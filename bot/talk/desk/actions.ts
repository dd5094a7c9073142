import * as z from 'zod'
import { boardAction } from '../../../core/bureau/board-view.ts'
import { sent } from '../../../core/known/sent.ts'
import { bureauPeopleAction } from './people-actions.ts'

/** A campaign that is being opened, as far as it has been told. */
export const yearDraft = z
  .object({
    year: z.int(),
    notice: z.string().exactOptional(),
    deadline: z.string().exactOptional(),
    edition: z.string().exactOptional(),
  })
  .readonly()

export type YearDraft = z.infer<typeof yearDraft>

/** Actions without parameters. */
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
  /** Checks the papers that were sent one after another. */
  'checkPapers',
])

export type Plain = z.infer<typeof plain>

/** What an officer can ask for. */
export const bureauAction = z.discriminatedUnion('do', [
  z.object({ do: plain }).readonly(),
  z.object({ do: z.enum(['opening', 'openNow']), draft: yearDraft }).readonly(),
  z.object({ do: z.literal('listNow'), campaign: z.int(), names: z.array(z.string()).readonly() }).readonly(),
  z.object({ do: z.enum(['closeNow', 'reopenNow']), campaign: z.int() }).readonly(),
  z.object({ do: z.enum(['extend', 'approve', 'return', 'look']), filing: z.int() }).readonly(),
  z.object({ do: z.literal('returnNow'), filing: z.int(), opinion: z.string() }).readonly(),
  z.object({ do: z.literal('later'), filing: z.int(), deadline: z.string() }).readonly(),
  /** Urges these departments, or all that have not delivered. */
  z
    .object({ do: z.literal('nudgeNow'), campaign: z.int(), filings: z.array(z.int()).readonly().exactOptional() })
    .readonly(),
  /** Shows what a paper would file for a department: for this filing, or for the one of the department that it names. */
  z
    .object({ do: z.literal('takeIn'), sent, department: z.string(), year: z.int(), filing: z.int().exactOptional() })
    .readonly(),
  /** Files a paper as it was shown; `seen` is the newest change of the filing with which it was compared. */
  z.object({ do: z.literal('takeInNow'), sent, filing: z.int(), seen: z.int() }).readonly(),
  boardAction,
  bureauPeopleAction,
])

export type BureauAction = z.infer<typeof bureauAction>

declare module '../nouns.ts' {
  interface Actions {
    desk: BureauAction
  }
}
