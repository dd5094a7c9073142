import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, onTestFinished } from 'vitest'
import { writeExchange } from '../../core/exchange/file.ts'
import type { Facts } from '../../core/facts.ts'
import { department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { buildProgram, type Program } from '../programs.ts'

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

const sourceOf = <Command extends string>(command: Command) => `bot/commands/${command}.ts` as const

/** Runs a command from its source, as a person does. */
export function run(command: 'checks', ...args: readonly string[]): Promise<Ran> {
  return ran({}, '--import', 'tsx', sourceOf(command), ...args)
}

/** A command built once for the tests of a file, which starts much faster. */
export function buildCommand(
  command: 'check' | 'checks' | 'report' | 'import' | 'talk',
): (...args: readonly string[]) => Promise<Ran> {
  const runIn = buildCommandIn(command)
  return (...args) => runIn({}, ...args)
}

/** Where a command runs (by default in the project and our environment), and its input (by default none). */
type Place = Pick<SpawnOptions, 'cwd' | 'env'> & { readonly input?: string }

/** The same, run in another folder or environment. */
export function buildCommandIn(
  command: 'check' | 'checks' | 'report' | 'import' | 'backup' | 'restore' | 'talk' | 'replay' | 'officer-link',
): (place: Place, ...args: readonly string[]) => Promise<Ran> {
  let program: Program
  beforeAll(async () => {
    program = await buildProgram(sourceOf(command))
  })
  return (place, ...args) => ran(place, program.file, ...args)
}

function ran({ input = '', ...place }: Place, ...args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, args, { ...place, stdio: ['pipe', 'pipe', 'pipe'] })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
  })
}

/** A folder that is removed after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-command-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A file with this content in a folder of its own. */
export function fileOf(content: string | Uint8Array, name = '自评.json'): string {
  const path = join(tempFolder(), name)
  writeFileSync(path, content)
  return path
}

/** The facts as an exchange file. */
export function filingOf(facts: Facts): string {
  return fileOf(writeExchange(form, { facts, year, department }))
}
