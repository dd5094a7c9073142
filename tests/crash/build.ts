import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { built } from '../built.ts'

/** The bot's process bundled into a folder of its own, so that it starts in a tenth of a second. */
export type Program = { readonly file: string; remove(): void }

export async function buildProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-program-'))
  const ours = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  await build({
    entryPoints: [ours('tests/crash/bot-process.ts')],
    outdir: folder,
    ...built,
    logLevel: 'error',
  })
  symlinkSync(ours('node_modules'), join(folder, 'node_modules'))
  symlinkSync(ours('db/migrations'), join(folder, 'migrations'))
  return { file: join(folder, 'bot-process.mjs'), remove: () => rmSync(folder, { recursive: true }) }
}
