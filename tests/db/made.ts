import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChatStore } from '../../db/chat/open.ts'
import { openStore } from '../../db/open.ts'

const opening = { 'ziping.db': openStore, 'chat.db': openChatStore }
type Name = keyof typeof opening

/** Databases as the first start makes them; every migration is run once, and its outcome copied for each test. */
const made = new Map<Name, Buffer>()

/** Puts an empty database where a test opens it. */
export function putDatabase(file: string, name: Name = 'ziping.db'): void {
  const bytes = made.get(name) ?? make(name)
  made.set(name, bytes)
  writeFileSync(file, bytes, { mode: 0o600 })
}

/** A new folder with the databases of a bot that has been started before. */
export function dataFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  putDatabase(join(folder, 'ziping.db'))
  putDatabase(join(folder, 'chat.db'), 'chat.db')
  return folder
}

function make(name: Name): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-made-'))
  opening[name](join(folder, name)).close()
  const bytes = readFileSync(join(folder, name))
  rmSync(folder, { recursive: true })
  return bytes
}
