import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** The first words like these that a program prints; rejects with what it printed if it ends before. */
export async function saidBy({ stdout }: ChildProcess, words: RegExp): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface(stdout as Readable)) {
    const [found] = words.exec(line) ?? []
    if (found !== undefined) return found
    lines.push(line)
  }
  throw new Error(`the program ended before it printed ${words}: ${lines.join('\n')}`)
}

/** Ends a program by a signal, and resolves when it has ended. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}
