import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { built, builtAsScript } from './built.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
/** What a program starts beside itself. */
const worker = { 'bot/workers/worker': join(root, 'bot/workers/worker.ts') }
const beside = ['db/migrations', 'bot/channels/office/page']

/** A program built into a folder of its own, where it starts in a tenth of a second. */
export type Program = { readonly file: string; remove(): void }

/** Builds one of our programs for a test that starts it often. */
export async function buildProgram(entry: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-program-'))
  const file = await bundle(folder, entry)
  if (!file) throw new Error('there is no esbuild')
  return { file, remove: () => rmSync(folder, { recursive: true }) }
}

/** Builds a program that is started often, and starts none itself: what the first one to end has compiled, the others only read. */
export async function buildCompiled(entry: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-program-'))
  const entries = { program: join(root, entry), launch: join(root, 'tests/launch.ts') }
  if (!(await build(folder, { entryPoints: entries, ...builtAsScript }))) throw new Error('there is no esbuild')
  return { file: join(folder, 'launch.cjs'), remove: () => rmSync(folder, { recursive: true }) }
}

/** A built program, with the migrations and the page beside it; undefined where there is no esbuild. */
export async function bundle(folder: string, entry = 'bot/main.ts'): Promise<string | undefined> {
  const name = basename(entry, '.ts')
  const done = await build(folder, { entryPoints: { [name]: join(root, entry), ...worker }, ...built })
  return done ? join(folder, `${name}.mjs`) : undefined
}

type Options = BuildOptions & { readonly outExtension: { readonly '.js': string } }

async function build(folder: string, options: Options): Promise<boolean> {
  const esbuild = await import('esbuild').catch(() => undefined)
  if (!esbuild) return false
  await esbuild.build({
    ...options,
    outdir: folder,
    plugins: [{ name: 'places', setup: keepPlaces(options.outExtension['.js']) }],
  })
  for (const path of beside) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return true
}

type Loader = {
  onLoad(
    files: { readonly filter: RegExp },
    load: (file: { readonly path: string }) => { contents: string; loader: 'ts' } | undefined,
  ): void
}

/** A source that reads or starts files beside itself finds them beside the bundle at the same path, programs as built. */
function keepPlaces(ending: string) {
  return (build: Loader): void =>
    build.onLoad({ filter: /\/(bot|db)\/.*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (path.includes('node_modules') || !source.includes('import.meta.url')) return undefined
      const place = JSON.stringify(`./${relative(root, path)}`)
      const contents = source
        .replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
        .replace(/(?<=new URL\('\.\/\w+)\.ts(?=')/g, ending)
      return { contents, loader: 'ts' }
    })
}
