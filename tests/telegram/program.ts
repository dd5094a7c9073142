import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { Moments } from './moments.ts'

/** The bot's program as an operator sees it: its output and its exit code. */
export type RunningProgram = {
  readonly printed: () => string
  /** Resolves when it has printed these words. */
  prints(words: string): Promise<void>
  kill(signal: NodeJS.Signals): void
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>
}

export type ProgramOptions = {
  /** The reader of its output is gone before it prints. */
  readonly unread?: boolean
  readonly uid?: number
}

/** Starts the built program; it ends with the test at the latest. */
export function runProgram(
  file: string,
  settings: Readonly<Record<string, string>>,
  { unread = false, uid }: ProgramOptions = {},
): RunningProgram {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, ...settings },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const moments = new Moments()
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk
      moments.tell()
    })
  if (unread) child.stdout.destroy()
  const ended = once(child, 'close').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    printed: () => printed,
    prints: async (words) => void (await moments.until(() => printed.includes(words) || undefined)),
    kill: (signal) => void child.kill(signal),
    ended,
  }
}
