import { type ChildProcess, spawn } from 'node:child_process'
import { ended, saidBy } from '../child.ts'
import { buildProgram } from '../programs.ts'

/** The bot as a program of its own, with the page at one address. */
export type Bot = {
  readonly url: string
  /** The link of the first officer, as printed at the first start. */
  readonly officerLink: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again at the same address. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Starts the built bot on this folder. */
export async function startedBot(folder: string): Promise<Bot> {
  const { file } = await buildProgram('bot/main.ts')
  let child: ChildProcess
  let port = '0'
  const start = () => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder, PORT: port }
    child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    return child
  }
  const officerLink = await saidBy(start(), /http\S+start=\S+/)
  const { origin: url } = new URL(officerLink)
  port = new URL(url).port
  return {
    url,
    officerLink,
    kill: () => ended(child, 'SIGKILL'),
    async start() {
      await saidBy(start(), /http:/)
    },
    stop: () => ended(child),
  }
}
