import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inject } from 'vitest'
import { buildAll, buildScript } from './bundle.ts'

/** Programs that tests start, built in files that share what they load. */
const programs = [
  'bot/commands/backup.ts',
  'bot/commands/check.ts',
  'bot/commands/checks.ts',
  'bot/commands/import.ts',
  'bot/commands/officer-link.ts',
  'bot/commands/replay.ts',
  'bot/commands/report.ts',
  'bot/commands/restore.ts',
  'bot/commands/talk.ts',
  'bot/main.ts',
  'bot/workers/workers.ts',
  'tests/db/writer-child.ts',
  'tests/prompts/tracing-child.ts',
  'tests/reminders/zone-child.ts',
] as const

/** Programs that tests start often, each in one piece; none of them starts another program. */
type Script = 'bot/main.ts' | 'tests/crash/bot-process.ts' | 'tests/crash/page-process.ts'

export type Program = { readonly file: string }

/** One of our programs for Node, built together with the others once per run. */
export async function buildProgram(entry: (typeof programs)[number]): Promise<Program> {
  const folder = await madeOnce('programs', (own) => buildAll(own, programs))
  return { file: join(folder, entry.replace(/^.*\/(.*)\.ts$/, '$1.mjs')) }
}

/**
 * A program that is started often, built by itself once per run: the first start to end saves its compiled code, the
 * others read it.
 */
export async function buildCompiled(entry: Script): Promise<Program> {
  const name = basename(entry, '.ts')
  const folder = await madeOnce(`script-${name}`, (own) => buildScript(own, entry))
  return { file: join(folder, `${name}.launch.cjs`) }
}

/** A folder that the first test to need it makes for the whole run; if two make it at once, one of them is used. */
async function madeOnce(name: string, make: (folder: string) => Promise<boolean>): Promise<string> {
  const folder = join(inject('built'), name)
  if (existsSync(folder)) return folder
  const own = mkdtempSync(`${folder}-`)
  if (!(await make(own))) throw new Error('there is no esbuild')
  try {
    renameSync(own, folder)
  } catch {
    rmSync(own, { recursive: true })
  }
  return folder
}
