import { once } from 'node:events'
import { type Logger, pino } from 'pino'
import { officerLinkWords } from './commands/officer-link-words.ts'
import { readConfig } from './config.ts'
import { endingOf } from './endings.ts'
import { endingWords, exposedWords } from './endings-words.ts'
import { traceOf } from './errors.ts'
import { type RunningBot, startBot } from './start-bot.ts'

/** Starts the bot and stops it on a signal. A failed start, and an unexpected end, gives its reason in one line. */
async function main(): Promise<never> {
  process.umask(0o077)
  const logger = pino({ name: 'ziping', level: 'info' }, pino.destination(2))
  surviveClosedOutput()
  endOnFaults(logger)
  const stopping = stopSignal()
  try {
    const bot = await startBot(readConfig(process.env), logger, { signal: stopping, tell })
    for (const line of greeting(bot)) process.stdout.write(`${line}\n`)
    const reason = await Promise.race([bot.ended, once(stopping, 'abort')])
    await bot.stop()
    if (reason instanceof Error) throw reason
  } catch (error) {
    if (!stopping.aborted) endWith(endingOf(error))
  }
  process.exit(0)
}

void main()

/** Says a line to the operator. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}

function endWith({ line, exitCode }: { readonly line: string; readonly exitCode: number }): never {
  tell(line)
  process.exit(exitCode)
}

function greeting({ url, reach = [], exposed, officerLink }: RunningBot): string[] {
  return [
    url ? `自评助手已启动，用浏览器打开 ${url}` : '自评助手已启动，正在接收消息。',
    ...reach,
    ...(exposed.length > 0 ? [exposedWords(exposed)] : []),
    ...(officerLink ? [officerLinkWords([officerLink])] : []),
  ]
}

/** Aborts when the system or the operator wants an end; a second request ends at once. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController()
  const stop = () => {
    tell(endingWords.stopping)
    stopping.abort()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return stopping.signal
}

/** Survives a closed output: its reader may be gone while the office is not. */
function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}

/** Ends the program on a bug, logging its location but never its message, which may contain an address. */
function endOnFaults(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.fatal(traceOf(error), 'the program failed')
    endWith({ line: endingWords.fault, exitCode: 1 })
  })
}
