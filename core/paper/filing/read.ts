import type { AskedFor, Document, FilingRead, NoFiling } from './filing-read.ts'

/** Reads the files of one department into a filing. */
export function readFiling(documents: readonly Document[], _asked: AskedFor = {}): FilingRead | NoFiling {
  const names = documents.map(({ name }) => `“${name}”`).join('、')
  return { none: 'noFiling', says: `${names}里没有认出自评表。` }
}
