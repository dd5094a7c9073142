import type { Board } from '../../core/bureau/board.ts'
import type { Campaign } from '../../core/bureau/campaign.ts'
import { type DueDigest, dueDigests, sendDigest } from '../../db/digests.ts'
import type { Store } from '../../db/store.ts'
import { readBoard } from '../bureau/season.ts'
import { digestWords } from './digest-words.ts'
import { localOf, usualHour } from './slots.ts'
import { daysAfter, isWorkday } from './workdays.ts'

export type DigestDeps = { readonly store: Store; readonly zone: string; readonly signal: AbortSignal }

/** From so many days before a deadline on, officers hear of it every workday: the time of the first reminder. */
const firstDays = 14

/** Sends the officers' daily message, on workdays from nine: who is behind, and what waits for them. */
export async function sendDigests({ store, zone, signal }: DigestDeps, at: string): Promise<void> {
  const local = localOf(at, zone)
  const day = local.slice(0, 10)
  if (local.slice(11) < usualHour || !isWorkday(day)) return
  const boards = new Map<number, Board>()
  for (const due of dueDigests(store, day)) {
    const wanted = due.campaigns.filter((campaign) => isTold(campaign, day, zone))
    for (const campaign of wanted) {
      const { bureau } = due
      if (!boards.has(campaign.id)) boards.set(campaign.id, await readBoard({ store, bureau, campaign, zone, signal }))
    }
    if (wanted.length > 0) tell(store, due, { day, at }, wanted.map(({ id }) => boards.get(id)).filter(isBoard))
  }
}

/** Whether a campaign is mentioned; not on the day on which it is opened. */
function isTold({ deadline, opened }: Campaign, day: string, zone: string): boolean {
  return localOf(opened, zone).slice(0, 10) !== day && daysAfter(deadline.slice(0, 10), -firstDays) <= day
}

function isBoard(board: Board | undefined): board is Board {
  return board !== undefined
}

function tell(
  store: Store,
  due: DueDigest,
  when: { readonly day: string; readonly at: string },
  boards: readonly Board[],
) {
  sendDigest(store, due, when, digestWords(boards))
}
