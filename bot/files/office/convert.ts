import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  /** Where its own folder is made; it is always removed. */
  readonly within?: string
  readonly signal?: AbortSignal
}

/** Converts old files to .docx and .xlsx by LibreOffice, as a separate program within limits. */
export async function convertOld(files: readonly OldFile[], options: ConvertOptions = {}): Promise<Converted> {
  const { env = process.env, within = tmpdir(), signal } = options
  const program = officeProgram(env)
  if (program === undefined) return new Map(files.map(({ at }) => [at, 'noOffice']))
  const converted = new Map<number, Uint8Array | Unconverted>()
  for (const kind of new Set(files.map((file) => file.kind))) {
    const batch = { program, ...formats[kind], files: files.filter((file) => file.kind === kind), path: env.PATH }
    for (const [at, made] of await inFolder(within, (folder) => convertBatch(folder, batch, signal)))
      converted.set(at, made)
  }
  return converted
}

async function inFolder<Made>(within: string, work: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = mkdtempSync(join(within, 'ziping-office-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', remove)
  try {
    return await work(folder)
  } finally {
    process.removeListener('exit', remove)
    remove()
  }
}

type Batch = {
  readonly program: string
  readonly filter: string
  readonly target: 'docx' | 'xlsx'
  readonly files: readonly OldFile[]
  readonly path: string | undefined
}

async function convertBatch(folder: string, { program, filter, target, files, path }: Batch, signal?: AbortSignal) {
  const [profile, out] = [join(folder, 'profile'), join(folder, 'out')]
  writeProfile(profile)
  mkdirSync(out)
  const names = files.map(({ at, kind, bytes }) => written(join(folder, `${at}.${kind}`), bytes))
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
  const byItself = await runGroup(command, limits, signal)
  return files.map(
    ({ at }) => [at, madeAt(join(out, `${at}.${target}`)) ?? (byItself ? 'unconverted' : 'slow')] as const,
  )
}

/** Nothing of our own environment is passed on: it may contain tokens. */
function environment(folder: string, path = ''): NodeJS.ProcessEnv {
  return { PATH: path, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' }
}

function written(file: string, bytes: Uint8Array): string {
  writeFileSync(file, bytes)
  return file
}

function madeAt(file: string): Uint8Array | undefined {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return size > 0 && size <= limits.mostWritten ? readFileSync(file) : undefined
}
