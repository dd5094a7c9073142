import type { AskedFor, Document, FilingRead, NoFiling } from '../../../core/paper/filing/filing-read.ts'

/** The reader's signature, until core/paper/filing/read.ts is there: the tests that need it are skipped. */
export function readFiling(_documents: readonly Document[], _asked?: AskedFor): FilingRead | NoFiling {
  throw new Error('no reader yet')
}
