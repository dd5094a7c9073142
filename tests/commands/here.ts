import { vi } from 'vitest'
import { orTell } from '../../bot/commands/filing/command-error.ts'
import type { Reader } from '../../bot/commands/filing/read-filing.ts'
import { here } from '../workers.ts'
import type { Ran } from './run.ts'

const reader: Reader = { run: here, close: () => undefined }

/** Runs a command that reads a filing within the test's process; one at a time. */
export function commandHere(
  command: (args: readonly string[], reader: Reader) => Promise<number>,
): (...args: readonly string[]) => Promise<Ran> {
  return (...args) => ranHere(() => orTell(() => command(args, reader)))
}

/** Runs a command within the test's process, where its start as a program is not the subject; one at a time. */
export async function ranHere(command: () => number | Promise<number>): Promise<Ran> {
  const [out, err] = [heard(process.stdout), heard(process.stderr)]
  try {
    const code = await command()
    return { code, out: out.words(), err: err.words() }
  } finally {
    for (const { end } of [out, err]) end()
  }
}

/** What is written to a stream, without printing it. */
function heard(stream: NodeJS.WriteStream) {
  const spy = vi.spyOn(stream, 'write').mockReturnValue(true)
  return { words: () => spy.mock.calls.map(([words]) => String(words)).join(''), end: () => spy.mockRestore() }
}
