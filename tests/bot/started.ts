import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** Starts a program that goes on running, and waits for all that it prints up to a line that fits; it ends with the test. */
export async function started(
  file: string,
  settings: Readonly<Record<string, string>>,
  fits: (line: string) => boolean,
): Promise<{ readonly lines: readonly string[]; readonly pid: number | undefined }> {
  const child = spawn(process.execPath, [file], { env: { PATH: process.env.PATH, ...settings } })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  onTestFinished(async () => {
    child.kill()
    await ended
  })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (fits(line)) return { lines, pid: child.pid }
  }
  throw new Error(`it ended after: ${lines.join('\n')}`)
}
