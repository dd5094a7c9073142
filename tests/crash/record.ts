import { asc } from 'drizzle-orm'
import { updates } from '../../db/channels-table.ts'
import { jobs, outbox } from '../../db/lanes.ts'
import { openStore } from '../../db/open.ts'
import { changes, facts, filings, people, places, steps } from '../../db/schema.ts'

/** The contents of a database at the end of the day, without times. */
export type Record = ReturnType<typeof readRecord>

export function readRecord(file: string) {
  const store = openStore(file)
  const { db } = store
  const record = {
    changes: db.select().from(changes).orderBy(asc(changes.id)).all().map(withoutTimes),
    facts: db.select().from(facts).orderBy(asc(facts.filing), asc(facts.address)).all(),
    filings: db.select().from(filings).all(),
    people: db.select().from(people).all(),
    places: db.select().from(places).all(),
    steps: db.select().from(steps).all().map(withoutTimes),
    updates: db
      .select({ id: updates.id, undoes: updates.undoes, answered: updates.answered })
      .from(updates)
      .orderBy(asc(updates.id))
      .all(),
    said: db.select().from(outbox).orderBy(asc(outbox.id)).all().map(said),
    jobs: db
      .select()
      .from(jobs)
      .orderBy(asc(jobs.id))
      .all()
      .map(({ id, job, state }) => ({ id, job: job && 'file' in job ? job.job : job, state })),
  }
  store.close()
  return record
}

/** The facts according to the record of changes, with the change that each comes from. */
export function replayed({ changes }: Pick<Record, 'changes'>): Record['facts'] {
  const latest = new Map<string, Record['facts'][number]>()
  for (const { id, filing, address, from, to } of changes) {
    const known = latest.get(`${filing} ${address}`)
    if ((known?.value ?? null) !== from) throw new Error(`change ${id} of ${address} does not follow from the last`)
    if (to === null) latest.delete(`${filing} ${address}`)
    else latest.set(`${filing} ${address}`, { filing, address, value: to, change: id })
  }
  return [...latest.values()].sort((a, b) => a.filing - b.filing || (a.address < b.address ? -1 : 1))
}

function withoutTimes<Row extends { readonly at: string }>({ at: _, ...rest }: Row): Omit<Row, 'at'> {
  return rest
}

type Said = typeof outbox.$inferSelect

/** How often a row was tried, and which message shows it, differs on a day with kills. */
function said({ id, chat, filing, kind, state, text, buttons, fileName }: Said) {
  return { id, chat, filing, kind, state, text: untimed(text), buttons: withoutFiles(buttons), fileName }
}

/** Buttons without the ids of sent files, which are drawn anew each day. */
function withoutFiles(buttons: Said['buttons']): unknown {
  return JSON.parse(JSON.stringify(buttons ?? null).replace(/"sent":\{"file":"[^"]*"/g, '"sent":{"file":""'))
}

/** A message without the moment when somebody adopted a section: two days do not fall on the same minute. */
export function untimed(text: string): string {
  return text.replace(/\d+年\d+月\d+日 \d\d:\d\d(?= \S+(?:采用|自己写))/g, '（那时）')
}
