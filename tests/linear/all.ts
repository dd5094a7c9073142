import { expressionsOfEditions } from './editions.ts'
import { repeats } from './samples.ts'
import { literalsIn, type Source, sources } from './sources.ts'

/** The regular expressions written in the sources, and those in the editions' data. */
export const literals = sources.flatMap(literalsIn)
export const editions = expressionsOfEditions()

/** Each expression once, and only those that repeat anything. */
export function repeating(all: readonly Source[]): Source[] {
  const some = all.filter(({ source }) => repeats(source))
  return [...new Map(some.map((one) => [`${one.source} ${one.flags}`, one])).values()]
}
