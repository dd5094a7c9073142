import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import type { Loaded } from '../../core/known/loaded.ts'
import { visibleName } from '../../core/names.ts'
import { loadFor } from '../../db/loaded.ts'
import { openStoreInUse } from '../../db/open.ts'
import { identified } from '../../db/people.ts'
import { createTerminal } from '../channels/terminal/terminal.ts'
import { terminalWords } from '../channels/terminal/words.ts'
import { readConfig } from '../config.ts'
import { dataFile } from '../data.ts'
import { endingOf, FatalError } from '../endings.ts'
import { type RunningBot, startBot } from '../start-bot.ts'
import { atFirstQuestion, explained } from '../talk/explain.ts'
import { officerLinkWords } from './officer-link-words.ts'

type Options = { readonly name?: string; readonly data?: string; readonly out?: string; readonly explain?: string }

/** The bot in the terminal: one person talks with it, on a stored database or on a temporary one. */
async function talk({ name, data = process.env.DATA_DIR || undefined, out }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-talk-'))
  const database = join(folder, 'data')
  const typed = process.stdin.isTTY === true
  const stopping = stopSignal()
  try {
    const config = readConfig({ ...process.env, DATA_DIR: data ?? database })
    const terminal = {
      person: personOf(name),
      input: process.stdin,
      output: process.stdout,
      folder: out ?? folder,
      typed,
      first: '/start',
      answered: () => starting.then((bot) => bot.idle()),
    }
    const starting = startBot(config, pino({ level: 'silent' }), {
      channels: () => [createTerminal(terminal)],
      signal: stopping,
      tell,
    })
    const bot = await starting
    if (typed) for (const line of greeting(bot, data === undefined)) tell(line)
    await untilEnded(bot, stopping)
  } finally {
    rmSync(database, { recursive: true, force: true })
    if (readdirSync(folder).length === 0) rmdirSync(folder)
  }
}

async function untilEnded(bot: RunningBot, stopping: AbortSignal): Promise<void> {
  const reason = await Promise.race([bot.ended, once(stopping, 'abort')])
  await bot.stop()
  if (reason instanceof Error) throw reason
}

function greeting({ officerLink }: RunningBot, passing: boolean): readonly string[] {
  return [
    terminalWords.welcome,
    ...(passing ? [terminalWords.notKept] : []),
    ...(officerLink ? [officerLinkWords([officerLink])] : []),
    '',
  ]
}

/**
 * Prints which feature would take a text: from this person in a data folder, or at the first question of a new filing.
 */
function explain({ name, data }: Options, text: string): void {
  const person = personOf(name)
  const loaded = data === undefined ? atFirstQuestion() : loadedFrom(data, person)
  const around = { at: new Date().toISOString(), zone: readConfig(process.env).zone, model: false, links: '' }
  const lines = loaded && explained(loaded, around, text)
  if (!lines) throw new FatalError(terminalWords.notFilling(person), 1)
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** What a message of the person in the terminal would be given; undefined for somebody who never wrote. */
function loadedFrom(data: string, person: string): Loaded | undefined {
  const store = openStoreInUse(dataFile(data))
  try {
    const row = identified(store, `terminal:${person}`, person)
    return row && loadFor(store, row)
  } finally {
    store.close()
  }
}

/** The person's name: the account's if none is given. */
function personOf(name: string | undefined): string {
  return visibleName(name ?? process.env.USER ?? '') || userInfo().username
}

/** Aborts when the system or the operator wants an end. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stopping.abort())
  return stopping.signal
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

function readOptions(): Options | undefined {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ options: { name: text, data: text, out: text, explain: text } }).values
  } catch {
    return undefined
  }
}

async function main(): Promise<number> {
  process.umask(0o077)
  const options = readOptions()
  if (!options) {
    tell(terminalWords.usage)
    return 2
  }
  try {
    if (options.explain === undefined) await talk(options)
    else explain(options, options.explain)
    return 0
  } catch (error) {
    const { line, exitCode } = endingOf(error)
    tell(line)
    return exitCode
  }
}

process.exit(await main())
