import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readsSame } from '../core/names.ts'
import type { Store } from '../db/store.ts'
import { type OldPage, openOldPage, UnreadablePageError } from '../db/takeover/old-page.ts'
import { releaseAll, type TakenOver, takenBefore, takeOver } from '../db/takeover/take-over.ts'
import type { Config } from './config.ts'
import type { Tell } from './data.ts'
import { takingOverWords } from './taking-over-words.ts'

/** The suffixes of a database and of SQLite's files beside it. */
const beside = ['', '-wal', '-shm'] as const

/**
 * Imports what an earlier version kept for the page in chat.db, and removes that file; one that cannot be used is set
 * aside. If it is lost and the page is the only channel, its people lose their accounts.
 */
export function takeOverPage({ dataDir, token }: Pick<Config, 'dataDir' | 'token'>, store: Store, tell: Tell): void {
  const file = join(dataDir, 'chat.db')
  const now = Date.now()
  if (existsSync(file)) takeFile(store, file, now, tell)
  else if (takenBefore(store)) remove(file)
  else if (token === undefined) report(releaseAll(store, { now }), tell)
}

function takeFile(store: Store, file: string, now: number, tell: Tell): void {
  try {
    const old = openOldPage(file, now)
    try {
      if (takenBefore(store, old.fingerprint) === 'another') throw new AnotherPageError()
      if (!takenBefore(store)) report(take(store, old, now), tell)
    } finally {
      old.close()
    }
    remove(file)
  } catch (error) {
    if (error instanceof UnreadablePageError) tell(takingOverWords.unreadable(basename(setAside(file, now))))
    else if (error instanceof AnotherPageError) tell(takingOverWords.another(basename(setAside(file, now))))
    else throw error
  }
}

/** Another page was imported already. */
class AnotherPageError extends Error {}

function take(store: Store, old: OldPage, now: number): TakenOver {
  return takeOver(store, old, { now, sameName: readsSame, asks: takingOverWords.asks })
}

function report({ lost }: TakenOver, tell: Tell): void {
  if (lost.length > 0) tell(takingOverWords.lost(lost))
}

function remove(file: string): void {
  for (const end of beside) rmSync(`${file}${end}`, { force: true })
}

function setAside(file: string, now: number): string {
  const copy = `${file}.${now}.aside`
  for (const end of beside) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${copy}${end}`)
  return copy
}
