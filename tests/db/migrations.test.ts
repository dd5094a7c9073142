import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { expect, onTestFinished, test } from 'vitest'
import { calendar } from '../../bot/reminders/calendar.ts'
import { route } from '../../bot/talk/route.ts'
import { takeTurn } from '../../bot/talk/router.ts'
import { standingOf } from '../../bot/talk/stored.ts'
import { worded } from '../../bot/talk/turn-in-words.ts'
import type { Worded } from '../../bot/talk/worded.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { formForYear, formOf } from '../../core/editions/index.ts'
import type { Found } from '../../core/known/needs.ts'
import type { Turn } from '../../core/turn.ts'
import { comings } from '../../db/belonging.ts'
import { NewerFileError, openFile } from '../../db/file.ts'
import { claimJob, queuedJobs } from '../../db/jobs.ts'
import { keyOf } from '../../db/key.ts'
import { nextSay, queuedChats } from '../../db/outbox.ts'
import { changes, filings, steps } from '../../db/schema.ts'
import type { Store } from '../../db/store.ts'
import { atTurn } from '../../db/turns.ts'
import { at, buttonOf, desk, look, open, opening, tempFile } from './desk.ts'
import { usedByNewer } from './newer.ts'
import { updateBy } from './person.ts'

type Journal = { entries: { readonly tag: string; readonly when: number }[] }

const folder = fileURLToPath(new URL('../../db/migrations', import.meta.url))
const journal: Journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
const left = readFileSync(new URL('./fixtures/first-schema.sql', import.meta.url), 'utf8')

/** The migrations as a program knew them that had only the first so many, or some of a later time too. */
function migrationsOf(entries: Journal['entries']): string {
  const kept = mkdtempSync(join(tmpdir(), 'ziping-migrations-'))
  onTestFinished(() => rmSync(kept, { recursive: true }))
  cpSync(folder, kept, { recursive: true })
  writeFileSync(join(kept, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return kept
}

/** A file of the first schema with what was in it, brought as far as the first `known` migrations. */
function oldFile(known: number): string {
  const file = tempFile()
  const client = new BetterSqlite(file)
  const db = drizzle({ client })
  client.pragma('journal_mode = WAL')
  migrate(db, { migrationsFolder: migrationsOf(journal.entries.slice(0, 1)) })
  client.exec(left)
  client.close()
  openFile(file, migrationsOf(journal.entries.slice(0, known))).client.close()
  return file
}

const earlier = journal.entries.map(({ tag }, at) => [tag, at + 1] as const)

test.each(earlier)('a file last written under %s is brought up to date with everything in it', (_, known) => {
  const store = open(oldFile(known))
  const { person, filing, place } = look(store, 7)
  expect(person).toEqual({ id: 7, name: '周敏', phone: '0730-5550101', roles: ['preparer', 'head'] })
  expect(filing).toMatchObject({ id: 1, edition: 'hunan-2023', year: 2023, deadline: '2024-07-03T18:00' })
  expect(Object.fromEntries(filing?.facts ?? [])).toEqual({
    'unit.name': '云溪县科技和工业信息化局',
    'base.staff.quota': '32',
    'base.staff.actual': '',
  })
  expect(filing?.versions.get('base.staff.actual')).toBe(5)
  expect(place).toEqual({ at: 'row', row: 'base.reception' })
  expect(look(store, 8).place).toEqual({ at: 'start', name: '云溪县档案馆' })
  expect(buttonOf(store, 7, 1, 0)).toMatchObject({ label: '撤销', filing: 1 })
})

test.each(earlier)('a file last written under %s keeps its record and its queues', (_, known) => {
  const store = open(oldFile(known))
  expect(store.db.select().from(changes).all()).toHaveLength(5)
  expect(store.db.select().from(steps).all()).toMatchObject([{ change: 4 }, { change: 5 }])
  expect(look(store, 7, { lastTurn: true }).found.lastTurn?.turn?.turn).toBe(2)
  expect(queuedChats(store, 'telegram')).toEqual([7])
  expect(nextSay(store, 'telegram', 7)).toMatchObject({ id: 2, text: '公务接待' })
  expect(queuedJobs(store)).toEqual([1])
  expect(claimJob(store, 1)).toMatchObject({ job: { job: 'document', draft: true }, attempts: 1 })
})

test('the record cannot be changed any more once the old file is up to date', () => {
  const store = open(oldFile(1))
  expect(() => store.db.delete(changes).run()).toThrow('changes are only ever added')
  expect(() => store.db.update(steps).set({ to: 'approved' }).run()).toThrow('steps are only ever added')
})

test('the talk goes on in a migrated file, and a second start changes nothing', () => {
  const file = oldFile(1)
  const first = open(file)
  say(first, 100, '4.10 4.0 3.25')
  first.close()
  const second = open(file)
  expect(look(second, 7).filing?.facts.get('base.reception.final')).toBe('3.25')
  expect(look(second, 7, { lastTurn: true }).found.lastTurn?.turn?.turn).toBe(5)
})

test('who had come by an invitation before stands in the record, and departments are found again by their names', () => {
  const before = journal.entries.findIndex(({ tag }) => tag.endsWith('people_out'))
  const file = oldFile(before)
  const client = new BetterSqlite(file)
  client.exec(`
    insert into invitations (id, hash, department, role, uses, expires, by, at)
      values (3, 'abc', 1, 'head', 1, '2024-07-10', 7, '2024-07-01T01:00:00.000Z');
    insert into joins (invitation, person, at) values (3, 8, '2099-07-02T01:00:00.000Z');
    insert into departments (name) values ('云溪县　文旅局（本级）');`)
  client.close()
  const store = open(file)
  expect(store.db.select().from(comings).all()).toEqual([
    {
      id: 1,
      department: 1,
      bureau: null,
      person: 8,
      roles: 'head',
      what: 'invited',
      by: 7,
      at: '2099-07-02T01:00:00.000Z',
      change: 5,
    },
  ])
  const keys = store.db.all<{ name: string; key: string }>('select name, key from departments')
  expect(keys).toContainEqual({ name: '云溪县　文旅局（本级）', key: '云溪县文旅局本级' })
  for (const { name, key } of keys) expect(key).toBe(keyOf(name))
})

test('a migration that fails halfway leaves the file as it was, and those before it undone', () => {
  const file = oldFile(1)
  const before = schemaOf(file)
  const broken = migrationsOf([...journal.entries, { ...journal.entries[0], tag: '9999_broken', when: 9e12 }])
  const halfway = 'CREATE TABLE half (id integer);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);'
  writeFileSync(join(broken, '9999_broken.sql'), halfway)
  expect(() => openFile(file, broken)).toThrow('nowhere')
  expect(schemaOf(file)).toEqual(before)
  expect(look(open(file), 7).filing?.facts.get('base.staff.quota')).toBe('32')
})

/** The tables, indexes and triggers of a file, and the migrations that it was brought through. */
function schemaOf(file: string): unknown[] {
  const client = new BetterSqlite(file, { readonly: true })
  const parts = client.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all()
  const made = client.prepare('SELECT * FROM __drizzle_migrations').all()
  client.close()
  return [...parts, ...made]
}

test('a file that a newer program has used is refused and stays as it is', () => {
  const file = oldFile(journal.entries.length)
  usedByNewer(file)
  const before = readFileSync(file)
  expect(() => open(file)).toThrow(NewerFileError)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(dirname(file))).toEqual(['ziping.db'])
})

test('a filing stays on the edition that it was begun under, whatever its year would be given today', () => {
  const store = open(tempFile())
  desk(store)(7, { open: { ...opening, year: 2019 }, place: { at: 'row', row: 'base.staff' } })
  expect(formForYear(2019)).toBeUndefined()
  expect(look(store, 7).filing?.edition).toBe('hunan-2023')
  say(store, 100, '32 29')
  expect(look(store, 7).filing?.facts).toEqual(
    new Map([
      ['base.staff.actual', '29'],
      ['base.staff.quota', '32'],
    ]),
  )
})

test('every edition that a filing can be begun under is still known by its id', () => {
  const years = Array.from({ length: 20 }, (_, at) => 2020 + at)
  const editions = years.flatMap((year) => formForYear(year) ?? [])
  expect(editions.map(({ edition }) => formOf(edition.id))).toEqual(editions)
})

test('a filing of an edition that is unknown here is answered and loses nothing', () => {
  const store = open(tempFile())
  desk(store)(7, { open: { ...opening, facts: [{ address: 'base.staff.quota', to: '32' }] } })
  store.db.update(filings).set({ edition: 'elsewhere-2031' }).run()
  for (const [at, text] of ['你好', '继续', '检查', '草稿', '报告', '32 29'].entries())
    expect([text, say(store, 100 + at, text)]).toEqual([text, { says: [{ text: wordsOf({ say: 'noForm' }).text }] }])
  expect(look(store, 7).filing?.facts).toEqual(new Map([['base.staff.quota', '32']]))
})

/** The person says a text, and the turn that it comes to is kept. */
function say(store: Store, update: number, text: string): Turn<Worded> {
  const turns: Turn<Worded>[] = []
  const around = { zone: 'Asia/Shanghai', model: false, links: '', at }
  atTurn(store, updateBy(update, 7, at, { name: '周敏' }), (heard) => {
    const standing = standingOf(heard, around)
    const message = { kind: 'text', text } as const
    const take = (found: Found) => {
      turns.push(worded(takeTurn({ ...standing, message, found, calendar })))
      return turns[0] ?? { says: [] }
    }
    return { needs: route(standing, message), take }
  })
  const [turn] = turns
  if (!turn) throw new Error('the update had come before')
  return turn
}
