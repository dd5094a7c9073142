import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The bot's process bundled into a folder of its own, so that it starts in a tenth of a second. */
export type Program = { readonly file: string; remove(): void }

export async function buildProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-program-'))
  const ours = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  await build({
    entryPoints: [ours('tests/crash/bot-process.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    // grammY's fetch knows an abort signal by the name of its class.
    keepNames: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['better-sqlite3', '@langchain/*'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  })
  symlinkSync(ours('node_modules'), join(folder, 'node_modules'))
  symlinkSync(ours('db/migrations'), join(folder, 'migrations'))
  return { file: join(folder, 'bot-process.mjs'), remove: () => rmSync(folder, { recursive: true }) }
}
