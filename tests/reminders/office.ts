import { asc, eq } from 'drizzle-orm'
import { Settings } from 'luxon'
import { onTestFinished } from 'vitest'
import { calendar } from '../../bot/reminders/calendar.ts'
import { instantOf, localOf } from '../../bot/reminders/slots.ts'
import { startReminders } from '../../bot/reminders/start.ts'
import type { FilingState } from '../../core/filing.ts'
import { markSent } from '../../db/delivered.ts'
import { outbox } from '../../db/lanes.ts'
import { joinDepartment } from '../../db/members.ts'
import { filings } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import type { Store } from '../../db/store.ts'
import { quietLog } from '../bot/telegram.ts'
import { desk, look, open, opening, tempFile } from '../db/desk.ts'
import { correctFiling } from '../fixtures/correct.ts'

export const zone = 'Asia/Shanghai'
export const deadline = '2024-07-03T18:00'

const queued = statement((db) =>
  db
    .select({ id: outbox.id, chat: outbox.chat, text: outbox.text })
    .from(outbox)
    .where(eq(outbox.state, 'queued'))
    .orderBy(asc(outbox.id)),
)

/** The reminders of a database on a clock set by the test; what they queue is sent at once unless it is held back. */
export async function openOffice(now = '2024-06-01T10:00') {
  const file = tempFile()
  const store = open(file)
  const says = desk(store)
  const log = quietLog()
  let clock = Date.parse(instantOf(now, zone))
  let heard = 0
  Settings.now = () => clock
  onTestFinished(() => {
    Settings.now = () => Date.now()
  })
  let reminders = startReminders({ store, zone, logger: log, perSecond: 100_000 })
  onTestFinished(() => reminders.stop())

  /** The reminders look at the clock; returns what they say, as `person: text`. */
  async function at(local: string, sent = true): Promise<string[]> {
    clock = Date.parse(instantOf(local, zone))
    reminders.wake()
    await reminders.idle()
    return spoken(sent)
  }

  function spoken(sent: boolean): string[] {
    const rows = queued(store).all()
    const fresh = rows.filter(({ id }) => id > heard)
    heard = rows.at(-1)?.id ?? heard
    if (sent) for (const { id } of rows) markSent(store, id, String(id), new Date().toISOString())
    return fresh.map(({ chat, text }) => `${chat}: ${text.replaceAll('\n', ' ')}`)
  }

  return {
    store,
    log,
    at,
    /** Somebody opens a correctly filled-in filing, except for these cells. */
    file(person: number, options: { deadline?: string; department?: string; open?: readonly string[] } = {}) {
      const facts = correctFiling()
      for (const address of options.open ?? ['report.publication']) facts.delete(address)
      const changes = [...facts].map(([address, to]) => ({ address, to }))
      const { department = opening.department } = options
      says(person, { open: { ...opening, department, deadline: options.deadline ?? deadline, facts: changes } })
      return latestFiling(store)
    },
    join(person: number, filing: number, role: 'preparer' | 'head') {
      says(person, {})
      const row = store.db.select().from(filings).where(eq(filings.id, filing)).get()
      joinDepartment(store, { person, department: row?.department ?? 0, role })
    },
    says,
    /** When 提醒 says that this person's next reminder comes. */
    next(person: number): string | undefined {
      const { filing, found } = look(store, person, { reminders: true })
      const { basis, settings = {} } = found.reminders ?? {}
      const wish = { person, settings, deadline: filing?.deadline ?? '', at: new Date(clock).toISOString(), zone }
      return basis && calendar.next(basis, wish)
    },
    move: (filing: number, to: string | null) =>
      store.db.update(filings).set({ deadline: to }).where(eq(filings.id, filing)).run(),
    state: (filing: number, to: FilingState) =>
      store.db.update(filings).set({ state: to }).where(eq(filings.id, filing)).run(),
    /** The process ends and another begins, on the same file and perhaps at another time. */
    async restart(local?: string) {
      await reminders.stop()
      if (local !== undefined) clock = Date.parse(instantOf(local, zone))
      reminders = startReminders({ store, zone, logger: log, perSecond: 100_000 })
      await reminders.idle()
      return spoken(true)
    },
    /**
     * Every reminder from one local time to another, with the clock advancing by so many minutes, or to each hour of
     * interest.
     */
    async days(from: string, to: string, minutes?: number): Promise<string[]> {
      const lines: string[] = []
      const step = (minutes ?? 60) * 60_000
      for (let time = Date.parse(instantOf(from, zone)); time <= Date.parse(instantOf(to, zone)); time += step) {
        if (minutes === undefined && !isWorthALook(time)) continue
        const local = localOf(new Date(time).toISOString(), zone)
        for (const said of await at(local)) lines.push(`${local} ${said}`)
      }
      return lines
    },
  }
}

/**
 * The hours around nine, when reminders come, and every third one; a reminder at another hour is seen at the next of
 * these.
 */
const hoursWorthALook = [0, 3, 6, 8, 9, 10, 12, 15, 18, 21]

/** The zone's clock is eight hours ahead of UTC all year. */
function isWorthALook(time: number): boolean {
  return hoursWorthALook.includes((new Date(time).getUTCHours() + 8) % 24)
}

function latestFiling(store: Store): number {
  return Math.max(
    ...store.db
      .select({ id: filings.id })
      .from(filings)
      .all()
      .map(({ id }) => id),
  )
}

/** The time and the person of each line. */
export function who(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^(\S+ \d+):.*$/s, '$1'))
}
