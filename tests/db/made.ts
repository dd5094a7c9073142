import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tell } from '../../bot/data.ts'
import { dataWords } from '../../bot/data-words.ts'
import { openStore } from '../../db/open.ts'

/** A database as the first start makes it; the migrations are run once, and the result is copied for each test. */
const made: Buffer[] = []

/** Puts an empty database where a test opens it. */
export function putDatabase(file: string): void {
  const bytes = made[0] ?? make()
  made[0] = bytes
  writeFileSync(file, bytes, { mode: 0o600 })
}

/** A new folder with the database of a bot that has been started before. */
export function dataFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  putDatabase(join(folder, 'ziping.db'))
  return folder
}

/** Passes on messages to the operator, except that a database is empty, as one made in advance is. */
export function butEmpty(folder: string, tell: Tell): Tell {
  const empty = dataWords.empty('ziping.db', folder)
  return (line) => {
    if (line !== empty) tell(line)
  }
}

function make(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-made-'))
  const file = join(folder, 'ziping.db')
  openStore(file).close()
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true })
  return bytes
}
