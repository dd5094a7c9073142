import { shortened } from '../values/shortened.ts'

/** Who signs the comments in Word files. */
export const commenter = { name: '自评检查', initials: '检' } as const

const longestEcho = 60

/** A comment on texts that were not taken: what they say, which cell it may be, and why not. */
export function notTakenWords(texts: readonly string[], why: string, cell?: string): string {
  const echo = shortened(texts.join('；').replaceAll('\n', '；'), longestEcho)
  const count = texts.length > 1 ? `，共 ${texts.length} 处` : ''
  return `没看懂：“${echo}”${cell === undefined ? '' : `（${cell}）`}${count}\n${why}`
}

/** A comment that stands elsewhere than at its cell, which the files do not have. */
export function absentWords(cell: string): string {
  return `文件里没有“${cell}”这一格，批注放在最近的地方。`
}
