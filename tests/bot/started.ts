import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

/** A running program, and what it has printed so far; its output is no terminal. */
export type Started = {
  readonly lines: readonly string[]
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** Starts a program and waits until it has printed a matching line; it ends with the test at the latest. */
export async function started(
  file: string,
  settings: Readonly<Record<string, string>>,
  fits: (line: string) => boolean,
): Promise<Started> {
  const child = spawn(process.execPath, [file], { env: { PATH: process.env.PATH, ...settings } })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = () => {
    child.kill()
    return ended
  }
  onTestFinished(stop)
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (fits(line)) return { lines, pid: child.pid, stop }
  }
  throw new Error(`it ended after: ${lines.join('\n')}`)
}
