import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { copyInto } from '../db/file.ts'
import { waiting } from '../db/held.ts'
import { lockFile } from '../db/lock.ts'
import { lacksLog, markClosed, markWorking } from '../db/log-lost.ts'
import { openStore } from '../db/open.ts'
import { holdsNobody } from '../db/people.ts'
import type { Database, Store } from '../db/store.ts'
import { logTidier } from '../db/tidy.ts'
import { dataWords } from './data-words.ts'
import type { Opened } from './opened.ts'

/** Says a line to the operator. */
export type Tell = (line: string) => void

/** How often a database's file is checked; in ms. */
const lookMs = 60_000

/** The bot's database in its data folder. */
export function dataFile(dataDir: string): string {
  return join(dataDir, 'ziping.db')
}

/** Opens the bot's database for this process alone until it is closed, and looks after its file. */
export function openData(dataDir: string, opened: Opened, tell: Tell): Store {
  const file = dataFile(dataDir)
  const lock = lockFile(file)
  opened.add({ stop: () => lock.release() })
  const found = { file: existsSync(file), withoutLog: existsSync(file) && lacksLog(file) }
  const store = openStore(file)
  opened.add({ stop: () => store.close() })
  opened.add(working(store.db))
  if (found.file) for (const line of foundWords(store, file, found.withoutLog)) tell(line)
  opened.add(lookAfter(store.db, file, tell))
  return store
}

/** What the operator should know about an existing database. */
function foundWords(store: Store, file: string, withoutLog: boolean): string[] {
  const [name, folder] = [basename(file), dirname(file)]
  const held = waiting(store, 'held')
  const lost = holdsNobody(store) ? [dataWords.empty(name, folder)] : withoutLog ? [dataWords.withoutLog(name)] : []
  return held.says + held.jobs > 0 ? [...lost, dataWords.held(held)] : lost
}

/** Marks the file while the bot works with it; a disk that refuses the mark ends nothing. */
function working(db: Database): { stop(): void } {
  unlessRefused(() => markWorking(db))
  return { stop: () => void unlessRefused(() => markClosed(db)) }
}

/** Empties the log of an open database when it is quiet, and saves its contents if the file was taken away. */
export function lookAfter(db: Database, file: string, tell: Tell): { stop(): void } {
  const tidy = logTidier(db)
  const opened = inodeOf(file)
  let isSaved = false
  const look = () => {
    unlessRefused(tidy)
    if (isSaved || inodeOf(file) === opened) return
    isSaved = true
    const copy = `${file}.${opened}.saved`
    tell(dataWords.takenAway(basename(file), unlessRefused(() => copyInto(db, copy)) ? basename(copy) : undefined))
  }
  const timer = setInterval(look, lookMs).unref()
  return { stop: () => clearInterval(timer) }
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}

/** Whether the disk allowed it: a full one must not end the program from a timer. */
function unlessRefused(act: () => void): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}
