import { existsSync, realpathSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DateTime } from 'luxon'
import { release } from '../../../db/held.ts'
import { lockFile } from '../../../db/lock.ts'
import { openStoreInUse } from '../../../db/open.ts'
import { makePrivateFolder } from '../../../db/private.ts'
import { restore, UnsureError } from '../../../db/restore.ts'
import { type Config, ConfigError, readConfig } from '../../config.ts'
import { RefusedError, reasonOf } from '../../copying.ts'
import { dataFile } from '../../data.ts'
import { contentsWords, copyReasons, restoreWords } from '../../copying-words.ts'
import { dataIn, refuseChat } from './data-in.ts'

/**
 * Puts a copy in place of the database of a stopped bot, or queues what an earlier restore held back; 1 if nothing was
 * changed, 2 if the command is not understood.
 */
export async function restoreData(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const asked = read(args)
  if (!asked) return say(2, restoreWords.usage)
  try {
    const config = readConfig(env)
    const lines = asked.copy === undefined ? [await resend(config)] : await restored(config, asked.copy, asked.resend)
    return say(0, ...lines)
  } catch (error) {
    return say(1, failureWords(error, asked))
  }
}

/** Without a copy, what was held back is queued. */
type Asked = { readonly copy: string | undefined; readonly resend: boolean }

function read(args: readonly string[]): Asked | undefined {
  try {
    const options = { resend: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [copy, ...more] = positionals
    return more.length === 0 && (copy || values.resend) ? { copy, resend: values.resend } : undefined
  } catch {
    return undefined
  }
}

async function restored({ dataDir, zone }: Config, copy: string, resend: boolean): Promise<readonly string[]> {
  const file = dataFile(dataDir)
  if (!existsSync(copy)) throw new RefusedError(copyReasons.noFile(copy))
  if (existsSync(file) && realpathSync(copy) === realpathSync(file)) throw new RefusedError(copyReasons.ownFile(copy))
  makePrivateFolder(dataDir)
  return whileStopped(dataDir, async () => {
    const now = DateTime.now().setZone(zone)
    const keepAs = `${file}.before-restore-${now.toFormat('yyyyMMdd-HHmmss-SSS')}`
    const done = await restore({ copy, file, keepAs, resend, now: now.toMillis() })
    return restoreWords.done(done, contentsWords(done, zone))
  })
}

function resend({ dataDir }: Config): Promise<string> {
  const file = dataIn(dataDir)
  return whileStopped(dataDir, async () => {
    const store = openStoreInUse(file)
    const queued = release(store)
    store.close()
    return restoreWords.resent(queued)
  })
}

/** Runs work on the data of a stopped bot, with all data in one file. */
async function whileStopped<Made>(dataDir: string, act: () => Promise<Made>): Promise<Made> {
  const lock = lockFile(dataFile(dataDir))
  try {
    refuseChat(dataDir)
    return await act()
  } finally {
    lock.release()
  }
}

function failureWords(error: unknown, { copy }: Asked): string {
  if (error instanceof ConfigError) return error.message
  if (error instanceof UnsureError) return restoreWords.unsure(error.message)
  return (copy === undefined ? restoreWords.notResent : restoreWords.failed)(reasonOf(error))
}

function say(code: number, ...lines: readonly string[]): number {
  for (const line of lines) (code === 0 ? process.stdout : process.stderr).write(`${line}\n`)
  return code
}
