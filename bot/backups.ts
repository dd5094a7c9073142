import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import type { Logger } from 'pino'
import { LockedFileError, lockFile } from '../db/lock.ts'
import { holdsNobody } from '../db/people.ts'
import type { Store } from '../db/store.ts'
import { ConfigError } from './config.ts'
import { type Copied, reasonOf } from './copying.ts'
import { dailyWords } from './copying-words.ts'
import type { Tell } from './data.ts'
import { traceOf } from './errors.ts'
import type { Background } from './outbox.ts'
import type { Run } from './workers/tasks.ts'

export type BackupsOptions = {
  readonly store: Store
  /** The database's file. */
  readonly file: string
  readonly folder: string
  readonly zone: string
  /** Runs a copy in a separate process. */
  readonly run: Run
  readonly tell: Tell
  readonly logger: Pick<Logger, 'info' | 'error'>
}

/** The hour from which the day's copy is due, when nobody is working. */
const quietHour = 3
const lookMs = 60_000
/** The wait after a failed copy. */
const retryMs = 3_600_000
const kept = { days: 7, weeks: 5 }
const own = /^ziping-(\d{4}-\d{2}-\d{2})\.db$/
const unfinished = /^ziping-\d{4}-\d{2}-\d{2}\.db\.part/

/**
 * Claims a folder for the copies of this bot alone. Throws a ConfigError if it does not exist, is claimed already or
 * cannot be written.
 */
export function claimFolder(folder: string): { stop(): void } {
  if (!isFolder(folder)) throw new ConfigError(dailyWords.noFolder)
  try {
    const lock = lockFile(join(folder, 'ziping'))
    return { stop: () => lock.release() }
  } catch (error) {
    throw new ConfigError(error instanceof LockedFileError ? dailyWords.inUse : dailyWords.unwritable)
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The last failed copy, and when; in ms. */
type Failure = { readonly name: string; readonly at: number }

/** Makes one copy a day, at a quiet hour or at the first look after it, and deletes old ones. */
export function startBackups(options: BackupsOptions): Pick<Background, 'stop' | 'idle'> {
  const stopping = new AbortController()
  let failure: Failure | undefined
  let looking: Promise<void> | undefined
  const round = async () => {
    failure = await look(options, stopping.signal, failure)
    looking = undefined
  }
  const begin = () => {
    looking ??= round()
  }
  begin()
  const timer = setInterval(begin, lookMs).unref()
  const stop = async () => {
    clearInterval(timer)
    stopping.abort()
    await looking
  }
  return { stop, idle: async () => void (await looking) }
}

/**
 * Makes the day's copy if it is missing, but not too soon after a failure; the operator hears of each day's first
 * failure.
 */
async function look(options: BackupsOptions, signal: AbortSignal, before?: Failure): Promise<Failure | undefined> {
  const { folder, zone, tell, logger } = options
  const now = DateTime.now().setZone(zone)
  if (before && Math.abs(now.toMillis() - before.at) < retryMs) return before
  const name = nameOf(now)
  const reason = await copyOnce(options, name, signal)
  if (reason === undefined || signal.aborted) return undefined
  logger.error({ folder, copy: name, reason }, 'the daily copy failed')
  if (before?.name !== name) tell(dailyWords.failed(name, reason))
  return { name, at: now.toMillis() }
}

/** The name of the copy for a day; days begin at the quiet hour. */
function nameOf(now: DateTime): string {
  return `ziping-${now.minus({ hours: quietHour }).toFormat('yyyy-MM-dd')}.db`
}

/**
 * Makes a copy; returns why it failed, if it did. A database without people is not copied, since it would push out good
 * copies.
 */
async function copyOnce(options: BackupsOptions, name: string, signal: AbortSignal): Promise<string | undefined> {
  const { store, folder, file, run, logger } = options
  try {
    if (existsSync(join(folder, name)) || holdsNobody(store)) return undefined
    const copied: Copied = await run('copy', { file, to: join(folder, name) }, signal)
    if ('reason' in copied) return copied.reason
    logger.info({ copy: name, ...copied.contents }, 'the daily copy was made')
    letGo(options, name)
    return undefined
  } catch (error) {
    return reasonOf(error)
  }
}

/** Deletes old copies; failing to do so does not affect the new one. */
function letGo({ folder, logger }: BackupsOptions, today: string): void {
  try {
    for (const name of outdated(readdirSync(folder), today)) rmSync(join(folder, name))
  } catch (error) {
    logger.error(traceOf(error), 'an old copy cannot be removed')
  }
}

/**
 * The copies to delete: all but the newest of seven days and the newest of each of five weeks that have any, and
 * remains of interrupted copies. Copies dated later than today's, made while the clock was ahead, are ignored.
 */
export function outdated(names: readonly string[], today: string): string[] {
  const newestFirst = names
    .filter((name) => own.test(name) && name <= today)
    .toSorted()
    .toReversed()
  const weeks = new Map(newestFirst.toReversed().map((name) => [weekOf(name), name]))
  const weekly = newestFirst.filter((name) => weeks.get(weekOf(name)) === name)
  const keeping = new Set([...newestFirst.slice(0, kept.days), ...weekly.slice(0, kept.weeks)])
  return [...newestFirst.filter((name) => !keeping.has(name)), ...names.filter((name) => unfinished.test(name))]
}

/** The ISO week of a copy: `2026-W48` for `ziping-2026-11-29.db`; weeks begin on Monday. */
function weekOf(name: string): string {
  return DateTime.fromISO(own.exec(name)?.[1] ?? '').toFormat("kkkk-'W'WW")
}
