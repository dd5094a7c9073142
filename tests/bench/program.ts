import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The program as a process of its own, up and answering. */
export type Program = { readonly url: string; stop(): Promise<void> }

export const fromSource: readonly string[] = [
  '--import',
  'tsx',
  fileURLToPath(new URL('../../bot/main.ts', import.meta.url)),
]

/** Starts the program on a free port with its data in this folder. */
export async function startProgram(command: readonly string[], dataDir: string): Promise<Program> {
  const unlimited = { MESSAGES_PER_MINUTE: '1000000', JOINS_PER_MINUTE: '1000000' }
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, PORT: '0', ...unlimited }
  const child = spawn(process.execPath, command, { env: environment, stdio: ['ignore', 'pipe', 'ignore'] })
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/\S+/.exec(line) ?? []
    if (url) return { url, stop: () => stopped(child) }
  }
  throw new Error('the program did not start')
}

async function stopped(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}
