import * as z from 'zod'
import type { Action } from '../actions.ts'
import type { Right } from '../rights.ts'
import { boardAction } from './board-view.ts'
import { bureauPeopleAction, bureauPeopleRights } from './people-actions.ts'

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
  z.object({ do: z.literal('later'), filing: z.int(), deadline: z.string() }).readonly(),
  /** Urges these departments, or all that are behind. */
  z
    .object({ do: z.literal('nudgeNow'), campaign: z.int(), filings: z.array(z.int()).readonly().exactOptional() })
    .readonly(),
  boardAction,
  bureauPeopleAction,
])

export type BureauAction = z.infer<typeof bureauAction>

/** What each of them asks for. */
export const bureauRights: Readonly<Record<BureauAction['do'], Right>> = {
  ...bureauPeopleRights,
  desk: 'bureau',
  openYear: 'bureau',
  opening: 'bureau',
  openNow: 'bureau',
  askList: 'bureau',
  listNow: 'bureau',
  links: 'bureau',
  askYearLimit: 'bureau',
  askClose: 'bureau',
  closeNow: 'bureau',
  reopenNow: 'bureau',
  askExtend: 'bureau',
  extend: 'bureau',
  later: 'bureau',
  askNudge: 'bureau',
  nudgeNow: 'bureau',
  waiting: 'bureau',
  look: 'bureau',
  inviteOfficer: 'bureau',
  progress: 'bureau',
  boardFile: 'bureau',
  askSummary: 'bureau',
  summary: 'bureau',
  approve: 'approve',
  return: 'return',
}

/** Whether an action is an officer's. */
export function isBureauAction(action: Action): action is BureauAction {
  return Object.hasOwn(bureauRights, action.do)
}
