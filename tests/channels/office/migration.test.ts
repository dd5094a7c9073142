import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { fileBytes, findFile } from '../../db/chat/files.ts'
import { openChatStore } from '../../db/chat/open.ts'
import { devicesOf, hashOf, sessionOf } from '../../db/chat/sessions.ts'
import { openFile } from '../../db/file.ts'
import { tempFile } from '../db/desk.ts'

test('a chat of the first version keeps its people signed in and its files whole', () => {
  const file = firstVersion()
  const now = Date.now()
  const store = openChatStore(file, () => now)
  expect(sessionOf(store, 'token')).toMatchObject({ account: { id: 1001, name: '李梅' } })
  expect(devicesOf(store, 1001)).toMatchObject([{ createdAt: 5, browser: '' }])
  expect(findFile(store, 'F1')).toMatchObject({ name: '表.xlsx', size: 3, dropped: false })
  expect(fileBytes(store, 'F1').toString()).toBe('abc')
  store.close()
  const later = openChatStore(file, () => now + 60 * 24 * 3600_000 + 1000)
  expect(sessionOf(later, 'token')).toBeUndefined()
  later.close()
})

/** A file that only the first migration has made, with a person, their session and a file in it. */
function firstVersion(): string {
  const file = tempFile()
  const folder = join(dirname(file), 'migrations')
  cpSync('db/chat/migrations', folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const all = JSON.parse(readFileSync(journal, 'utf8'))
  writeFileSync(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, 1) }))
  const { client, db } = openFile(file, folder)
  db.run(sql`insert into accounts (id, name, created_at) values (1001, '李梅', 1)`)
  db.run(sql`insert into sessions (token_hash, account, created_at) values (${hashOf('token')}, 1001, 5)`)
  db.run(sql`insert into files (id, unique_id, kind, name, mime, size, bytes)
    values ('F1', 'U1', 'document', '表.xlsx', 'x', 3, ${Buffer.from('abc')})`)
  client.close()
  return file
}
