import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { joinChat } from '../../channels/office/client.ts'
import { startBot } from '../../start-bot.ts'
import type { BotWorkers } from '../../workers/open.ts'
import { type Played, play } from './play.ts'
import { readScript } from './script.ts'

const clerk = '周敏'

export type Playing = {
  readonly script?: 'script.txt' | 'pasted.txt' | 'sent.txt'
  /** Files that the clerk sends, beside those of the demonstration. */
  readonly files?: ReadonlyMap<string, Uint8Array>
  readonly workers?: BotWorkers
}

/** Runs the same program as in the office, on a free port with a database of its own; it may share its workers. */
export async function playInOffice(
  progress: (line: string) => void,
  { script = 'script.txt', files = new Map(), workers }: Playing = {},
): Promise<Played> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ziping-demo-'))
  const bot = await startBot(
    { dataDir, port: 0, zone: 'Asia/Shanghai' },
    pino({ level: 'warn' }, pino.destination(2)),
    workers ? { workers } : {},
  )
  try {
    const chat = await joinChat(bot.url ?? '', clerk)
    const steps = readScript(read(script).toString('utf8'))
    return await play(steps, { chat, clerk, file: (name) => files.get(name) ?? read(name), progress })
  } finally {
    await bot.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function read(name: string): Buffer {
  return readFileSync(new URL(`./${name}`, import.meta.url))
}
