import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ended, saidBy } from '../child.ts'
import type { Asked, Probed } from './probe.ts'

/** The program as a process of its own, up and answering. */
export type Program = { readonly url: string; stop(): Promise<void> }

/** A program that also says what it costs. */
export type ProbedProgram = Program & { probe(asked?: Asked): Promise<Probed> }

const main = pathTo('../../bot/main.ts')

export const fromSource: readonly string[] = ['--import', 'tsx', main]

/** Starts the program on a free port with its data in this folder. */
export async function startProgram(command: readonly string[], dataDir: string): Promise<Program> {
  return up(started(command, dataDir, ['ignore', 'pipe', 'ignore']))
}

/** Starts it from its sources with a probe inside. */
export async function startProbed(dataDir: string): Promise<ProbedProgram> {
  const command = [
    ...(process.env.PROF?.split(' ') ?? []),
    '--expose-gc',
    '--import',
    'tsx',
    '--import',
    pathTo('./probe.ts'),
    main,
  ]
  const child = started(command, dataDir, ['ignore', 'pipe', 'ignore', 'ipc'])
  return { ...(await up(child)), probe: (asked) => probed(child, asked) }
}

function started(command: readonly string[], dataDir: string, stdio: StdioOptions): ChildProcess {
  const unlimited = { MESSAGES_PER_MINUTE: '1000000', JOINS_PER_MINUTE: '1000000' }
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, PORT: '0', ...unlimited }
  return spawn(process.execPath, command, { env: environment, stdio })
}

async function up(child: ChildProcess): Promise<Program> {
  return { url: await saidBy(child, /http:\/\/\S+/), stop: () => ended(child) }
}

async function probed(child: ChildProcess, asked: Asked = { collect: false }): Promise<Probed> {
  child.send(asked)
  const [answer] = await once(child, 'message')
  return answer as Probed
}

function pathTo(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}
