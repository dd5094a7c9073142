import { shortened } from '../values/shortened.ts'

const mostNames = 10
const longestName = 60

/** The first few names, and how many there are. */
export function namesWords(names: readonly string[]): string {
  const first = names.slice(0, mostNames).map((name) => shortened(name, longestName))
  return first.join('、') + (names.length > first.length ? `等 ${names.length} 个` : '')
}
