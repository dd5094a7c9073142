import type { ReadFiling } from '../../files/filing-answer.ts'
import { importMany } from './import-many.ts'
import { type Reader, readBeside } from './read-filing.ts'
import { readSent } from './sent.ts'
import { wantedOf } from './wanted.ts'
import { checkPlace, writeWhole } from './write-whole.ts'

/**
 * Reads a file into an exchange file, or the files of many departments into a folder; 0 if all was read, 1 if something
 * is unread or doubtful, 2 if nothing was written.
 */
export async function importFiling(args: readonly string[], reader?: Reader): Promise<number> {
  const wanted = wantedOf(args)
  if (!/\.json$/i.test(wanted.out)) return importMany(wanted, reader)
  const { file, out, ...asked } = wanted
  checkPlace(out, file)
  const filing = await readBeside({ ...readSent(file), ...asked }, reader)
  writeWhole(out, filing.exchange)
  process.stdout.write(`${told(filing)}\n`)
  return filing.unread.length + filing.doubts.length > 0 ? 1 : 0
}

function told({ edition, year, department, placed, unread, doubts }: ReadFiling): string {
  const lists = {
    placed: placed.map(({ at, value, source }) => ({ at, value, source })),
    unread: unread.map(({ source, text, why }) => ({ source, text, why })),
    doubts: doubts.map(({ at, text, why }) => ({ at, text, why })),
  }
  return JSON.stringify({ edition, year, department, ...lists }, null, 1)
}
