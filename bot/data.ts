import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { copyInto } from '../db/file.ts'
import { lockFile } from '../db/lock.ts'
import { openStore } from '../db/open.ts'
import { holdsNobody } from '../db/people.ts'
import type { Database, Store } from '../db/store.ts'
import { logTidier } from '../db/tidy.ts'
import type { Opened } from './opened.ts'
import { dataWords } from './words/data.ts'

/** Says a line to the operator. */
export type Tell = (line: string) => void

/** How often a database's file is looked after; in ms. */
const lookMs = 60_000

/** Opens the bot's database, which this process alone has until it is closed, and looks after its file. */
export function openData(dataDir: string, opened: Opened, tell: Tell): Store {
  const file = join(dataDir, 'ziping.db')
  const lock = lockFile(file)
  opened.add({ stop: () => lock.release() })
  const wasThere = existsSync(file)
  const store = openStore(file)
  opened.add({ stop: () => store.close() })
  if (wasThere && holdsNobody(store)) tell(dataWords.empty(basename(file), dirname(file)))
  opened.add(lookAfter(store.db, file, tell))
  return store
}

/** Empties the log of an open database when it is quiet, and saves what it holds where its file was taken away. */
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

/** Whether the disk let it happen: a full one must not end the program from a timer. */
function unlessRefused(act: () => void): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}
