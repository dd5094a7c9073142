import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { mostMegabytesSent } from '../papers.ts'
import { isBeside } from '../unpack.ts'
import { type Left, type Listed, most, type Opened, type Source, TooManyError } from './source.ts'

/** A folder of files, with the folders in it. Links to other folders are not followed. */
export function openFolder({ path, except }: Source): Opened {
  const root = resolve(path)
  const files: (Listed & { readonly real: string })[] = []
  const left: Left[] = []
  for (const real of filesIn(root, except === undefined ? undefined : resolve(except))) {
    const size = statSync(real, { throwIfNoEntry: false })
    const shown = relative(root, real).split(sep).join('/').normalize('NFC')
    if (!size?.isFile()) left.push({ path: shown, why: 'missing' })
    else if (size.size > mostMegabytesSent * 1_000_000) left.push({ path: shown, why: 'tooLarge' })
    else files.push({ id: files.length, path: shown, size: size.size, real })
    if (files.length + left.length > most.files) throw new TooManyError()
  }
  return {
    listing: { files: files.map(({ real: _, ...file }) => file), left },
    bytes: (id) => readFileSync(files[id]?.real ?? ''),
    close: () => undefined,
  }
}

function* filesIn(folder: string, except: string | undefined): Generator<string> {
  if (folder === except) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (isBeside(entry.name) || entry.name === '__MACOSX') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path, except)
    else yield path
  }
}
