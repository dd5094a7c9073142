import { join } from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { planFiling } from '../../bot/reminders/plan.ts'
import { openStore } from '../../db/open.ts'
import { planFilings } from '../../db/plans.ts'
import { nextDue, remindNext } from '../../db/reminders.ts'
import type { Store } from '../../db/store.ts'
import { type Figure, figure, median, timed } from './figure.ts'
import { fillDepartments } from './many-departments.ts'
import { reminderDayFigures } from './reminder-day.ts'
import { inFolder } from './scratch.ts'

const departments = 12_000
const zone = 'Asia/Shanghai'
const deadline = '2034-07-03T18:00'

/** Looking for due reminders among very many departments, and the morning on which a thousand people are reminded. */
export async function reminderFigures(): Promise<Figure[]> {
  return [...(await inFolder(scanned)), ...(await inFolder(reminderDayFigures))]
}

async function scanned(folder: string): Promise<Figure[]> {
  const store = openStore(join(folder, 'ziping.db'))
  fillDepartments(store, departments, 3, deadline)
  const planned = await timed(() => planAll(store))
  const quiet = await median(await samples(() => scan(store, DateTime.utc().toISO())))
  const busy = median(await samples(() => scan(store, '2034-07-03T09:00:00.000Z')))
  store.close()
  return [
    figure('plan 12,000 departments × 3 people, in all', planned / 1000, 's'),
    figure('look at 36,000 reminders, none due', quiet, 'ms', { most: 50 }),
    figure('look at 36,000 reminders that are all due, and take one', busy, 'ms', { most: 50 }),
  ]
}

async function planAll(store: Store): Promise<void> {
  const now = DateTime.utc().toISO()
  while (planFilings(store, 50, (basis) => planFiling(basis, zone, now)) > 0) await breath()
}

/** One look: whatever is due first is closed without a message. */
function scan(store: Store, now: string): void {
  nextDue(store)
  remindNext(store, now, () => ({ says: [], slots: new Map() }))
}

async function samples(work: () => void): Promise<number[]> {
  const times: number[] = []
  for (let count = 0; count < 40; count += 1) times.push(await timed(work))
  return times
}
