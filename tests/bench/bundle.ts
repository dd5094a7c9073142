import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { built } from '../built.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const beside = ['db/migrations', 'db/chat/migrations', 'bot/local/page']

/** The built program, with its migrations and page beside it; undefined where there is no esbuild. */
export async function bundle(folder: string): Promise<string | undefined> {
  const esbuild = await import('esbuild').catch(() => undefined)
  if (!esbuild) return undefined
  await esbuild.build({
    entryPoints: [join(root, 'bot/main.ts')],
    outdir: folder,
    ...built,
    plugins: [{ name: 'places', setup: keepPlaces }],
  })
  for (const path of beside) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return join(folder, 'main.mjs')
}

type Loader = {
  onLoad(
    files: { readonly filter: RegExp },
    load: (file: { readonly path: string }) => { contents: string; loader: 'ts' } | undefined,
  ): void
}

/** A source that reads files beside itself finds them beside the bundle at the same path. */
function keepPlaces(build: Loader): void {
  build.onLoad({ filter: /\/(bot|db)\/.*\.ts$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8')
    if (path.includes('node_modules') || !source.includes('import.meta.url')) return undefined
    const place = JSON.stringify(`./${relative(root, path)}`)
    return { contents: source.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), loader: 'ts' }
  })
}
