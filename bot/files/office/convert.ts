import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OldKind } from '../content.ts'
import type { Converted, OldFile, Unconverted } from '../papers.ts'
import { runGroup } from './group.ts'
import { writeProfile } from './profile.ts'
import { officeProgram } from './program.ts'

/** A cold start on a busy machine takes half a minute; LibreOffice reserves 600 MB of addresses. */
const limits = { limitMs: 120_000, megabytes: 3000, seconds: 90, mostWritten: 60_000_000 }

/**
 * The filter by which LibreOffice reads each kind, so that a broken file is not read as plain text, and the format it
 * writes.
 */
const formats: Readonly<Record<OldKind, { readonly filter: string; readonly target: 'docx' | 'xlsx' }>> = {
  doc: { filter: 'MS Word 97', target: 'docx' },
  rtf: { filter: 'Rich Text Format', target: 'docx' },
  xls: { filter: 'MS Excel 97', target: 'xlsx' },
}

export type ConvertOptions = {
  readonly env?: NodeJS.ProcessEnv
  /** LibreOffice's program, if not the one that the environment tells; null if there is none. */
  readonly program?: string | null
  /** How long the files of one kind may take. */
  readonly limitMs?: number
  /** Where its own folder is made; it is always removed. */
  readonly within?: string
  readonly signal?: AbortSignal
}

/** Converts old files to .docx and .xlsx by LibreOffice, as a separate program within limits. */
export async function convertOld(files: readonly OldFile[], options: ConvertOptions = {}): Promise<Converted> {
  const { env = process.env, within = tmpdir(), signal, limitMs = limits.limitMs } = options
  const program = options.program === undefined ? officeProgram(env) : options.program
  if (!program) return new Map(files.map(({ at }) => [at, 'noOffice']))
  const converted = new Map<number, Uint8Array | Unconverted>()
  for (const kind of new Set(files.map((file) => file.kind))) {
    const own = files.filter((file) => file.kind === kind)
    const batch = { program, ...formats[kind], files: own, path: env.PATH, limitMs }
    for (const [at, made] of await inFolder(within, (folder) => convertBatch(folder, batch, signal)))
      converted.set(at, made)
  }
  return converted
}

async function inFolder<Made>(within: string, work: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = mkdtempSync(join(within, 'ziping-office-'))
  const all = { recursive: true, force: true, maxRetries: 3 } as const
  const remove = () => rmSync(folder, all)
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    await rm(folder, all)
    process.removeListener('exit', remove)
  }
}

type Batch = {
  readonly program: string
  readonly filter: string
  readonly target: 'docx' | 'xlsx'
  readonly files: readonly OldFile[]
  readonly path: string | undefined
  readonly limitMs: number
}

async function convertBatch(folder: string, batch: Batch, signal?: AbortSignal) {
  const { program, filter, target, files, path, limitMs } = batch
  const [profile, out] = [join(folder, 'profile'), join(folder, 'out')]
  writeProfile(profile)
  mkdirSync(out)
  const names = await Promise.all(files.map(({ at, kind, bytes }) => written(join(folder, `${at}.${kind}`), bytes)))
  const asked = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo', `--infilter=${filter}`]
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...asked,
    '--convert-to',
    target,
    '--outdir',
    out,
    ...names,
  ]
  const command = { program, args, folder, env: environment(folder, path) }
  const byItself = await runGroup(command, { ...limits, limitMs }, signal)
  const made = files.map(async ({ at }) => {
    const bytes = await madeAt(join(out, `${at}.${target}`))
    return [at, bytes ?? (byItself ? 'unconverted' : 'slow')] as const
  })
  return Promise.all(made)
}

/** Nothing of our own environment is passed on: it may contain tokens. */
function environment(folder: string, path = ''): NodeJS.ProcessEnv {
  return { PATH: path, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' }
}

async function written(file: string, bytes: Uint8Array): Promise<string> {
  await writeFile(file, bytes)
  return file
}

async function madeAt(file: string): Promise<Uint8Array | undefined> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return size > 0 && size <= limits.mostWritten ? readFile(file) : undefined
}
