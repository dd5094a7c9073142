import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { built, builtAsScript } from './built.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
/** The programs that a program starts. */
const worker = { 'bot/workers/worker': join(root, 'bot/workers/worker.ts') }
const beside = ['db/migrations', 'bot/channels/office/page', 'bot/channels/office/manual/style', 'bot/manual']

/** A built program, with the migrations, the page and the manuals beside it; undefined if there is no esbuild. */
export async function bundle(folder: string, entry = 'bot/main.ts'): Promise<string | undefined> {
  const done = await build(folder, { entryPoints: { ...named([entry]), ...worker }, ...built })
  return done ? join(folder, `${basename(entry, '.ts')}.mjs`) : undefined
}

/**
 * Builds programs into one folder, each as NAME.mjs. They are left as long as they are: to make them small takes as long
 * as all the rest of building.
 */
export async function buildAll(folder: string, entries: readonly string[]): Promise<boolean> {
  return build(folder, { entryPoints: { ...named(entries), ...worker }, ...built, minify: false })
}

/** Builds a program in one piece, started by NAME.launch.cjs. */
export async function buildScript(folder: string, entry: string): Promise<boolean> {
  const launcher = { [`${basename(entry, '.ts')}.launch`]: join(root, 'tests/launch.ts') }
  return build(folder, { entryPoints: { ...named([entry]), ...launcher }, ...builtAsScript })
}

/** The file of each program by its name. */
function named(entries: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries.map((entry) => [basename(entry, '.ts'), join(root, entry)]))
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

/**
 * Lets a source that reads or starts files beside itself find them beside the bundle at the same path, programs in
 * built form.
 */
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
