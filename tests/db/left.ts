import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { openFile } from '../../db/file.ts'
import { tempFile } from './desk.ts'
import { firstOf } from './earlier.ts'
import { type Written, written } from './fixtures/written.ts'

export const states = ['filling', 'awaitingSignature', 'signed', 'submitted', 'returned', 'approved', 'published']

const at = '2024-07-01T01:00:00.000Z'
const facts = { 'base.staff.quota': '32', 'base.staff.actual': '', 'base.reception.budget': '4.10' }

/** The contents of a file with the first so many migrations. */
export type Left = { readonly file: string } & Readonly<
  Record<'actions' | 'places' | 'jobs' | 'unread', readonly object[]>
>

/** Tag of the last migration → the file's bytes and contents; each is made once and copied for each test. */
const made = new Map<string, Omit<Left, 'file'> & { readonly bytes: Buffer }>()

/**
 * A file as left by a program with the first so many migrations: a filing in every state, and an example of everything
 * that it stored.
 */
export function left(tags: readonly string[]): Left {
  const last = tags.at(-1) ?? ''
  const { bytes, ...kept } = made.get(last) ?? make(tags)
  made.set(last, { bytes, ...kept })
  const file = tempFile()
  writeFileSync(file, bytes, { mode: 0o600 })
  return { file, ...kept }
}

function make(tags: readonly string[]) {
  const file = tempFile()
  const migrationsFolder = firstOf(fileURLToPath(new URL('../../db/migrations', import.meta.url)), tags.length)
  openFile(file, migrationsFolder).client.close()
  const client = new BetterSqlite(file)
  rmSync(migrationsFolder, { recursive: true })
  client.pragma('foreign_keys = OFF')
  const all = (kind: Exclude<keyof Written, 'since'>) =>
    written.filter(({ since }) => tags.includes(since)).flatMap((one) => one[kind] ?? [])
  const kept = { actions: all('actions'), places: all('places'), jobs: all('jobs'), unread: all('unread') }
  const put = (table: string, row: Readonly<Record<string, unknown>>) =>
    client
      .prepare(`insert into ${table} (${Object.keys(row)}) values (${Object.keys(row).map(() => '?')})`)
      .run(...Object.values(row).map((value) => (value instanceof Object ? JSON.stringify(value) : value)))
  const add: Add = tags.includes('0014_channels') ? (table, row) => putOnChannel(put, table, row) : put
  states.forEach((state, index) => {
    addFiling(add, index + 1, state)
  })
  addTalk(add, kept)
  client.close()
  return { bytes: readFileSync(file), ...kept }
}

type Add = (table: string, row: Readonly<Record<string, unknown>>) => unknown

/** Once chats belong to channels, all of these are at Telegram. */
function putOnChannel(put: Add, table: string, row: Readonly<Record<string, unknown>>): void {
  const { id } = row
  if (table === 'people') {
    put('chats', { id, channel: 'telegram', address: String(id) })
    put('identities', { channel: 'telegram', user: String(id), person: id })
  }
  put(table, table === 'updates' ? { ...row, channel: 'telegram', external: String(id) } : row)
}

/** A filing with a preparer (100 + its number) and a head (200 + its number), its facts, its record and its step. */
function addFiling(add: Add, id: number, state: string): void {
  add('updates', { id: 900 + id, at })
  add('departments', { id, name: `云溪县${id}局` })
  for (const [person, name, role] of [
    [100 + id, '周敏', 'preparer'],
    [200 + id, '王建国', 'head'],
  ] as const) {
    add('people', { id: person, chat: person, name: `${name}${id}`, phone: `1380000${person}0`, filing: id })
    add('members', { person, department: id, role })
  }
  add('filings', {
    id,
    department: id,
    edition: 'hunan-2023',
    year: 2023,
    deadline: '2024-07-03T18:00',
    state,
    opened: 900 + id,
  })
  Object.entries(facts).forEach(([address, value], nth) => {
    const change = id * 10 + nth
    add('changes', { id: change, filing: id, address, to_value: value, person: 100 + id, update_id: 900 + id, at })
    add('facts', { filing: id, address, value, change })
  })
  if (state !== 'filling')
    add('steps', { filing: id, from_state: 'filling', to_state: state, person: 200 + id, at, snapshot: facts })
}

/** A message with a button of every kind, a queued one, every job, and somebody at every place. */
function addTalk(add: Add, { actions, places, jobs, unread }: Omit<Left, 'file'>): void {
  const buttons = [...actions, ...unread].map((action, nth) => [{ label: `按 ${nth}`, action }])
  const said = { chat: 101, filing: 1, kind: 'message', created_at: at }
  add('outbox', { id: 1, ...said, state: 'sent', text: '请选：', buttons, message_id: '42' })
  add('outbox', { id: 2, ...said, state: 'queued', text: '公务接待', buttons: buttons.slice(0, 1) })
  for (const job of jobs) add('jobs', { filing: 1, person: 101, chat: 101, job, at })
  places.forEach((place, nth) => {
    const person = 1000 + nth
    const filing = (nth % states.length) + 1
    add('people', { id: person, chat: person, name: `李明${nth}`, filing })
    add('members', { person, department: filing, role: 'preparer' })
    add('places', { person, filing, place })
  })
  add('people', { id: 300, chat: 300, name: '陈丽', start: { at: 'start', name: '云溪县档案馆', year: 2023 } })
}

export { facts }
