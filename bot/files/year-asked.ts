import type { DoubtfulText } from '../../core/paper/filing/filing-read.ts'
import { doubtWords } from '../words/papers.ts'

/** The file's own year counts; one that was asked for and differs is a doubt. */
export function otherYear(year: number, asked: number | undefined): DoubtfulText[] {
  if (asked === undefined || asked === year) return []
  return [{ at: 'year', text: String(year), why: doubtWords.otherYear(year, asked) }]
}
