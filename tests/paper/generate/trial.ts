import type { FilingRead, NoFiling } from '../../../core/paper/filing/filing-read.ts'
import { type Judgement, judge } from './judge.ts'
import { opened } from './opened.ts'
import type { Paper } from './paper.ts'
import { readFiling } from './read-filing.ts'

/** A paper opened and read. */
export function readPaper({ files }: Paper): FilingRead | NoFiling {
  return readFiling(opened(files))
}

/** A paper opened, read and judged. */
export function tried(paper: Paper): Judgement {
  return judge(readPaper(paper), paper.truth, paper.printed)
}

export type Tally = {
  placed: number
  expected: number
  readonly wrong: string[]
  readonly silent: string[]
  readonly missing: string[]
}

export function emptyTally(): Tally {
  return { placed: 0, expected: 0, wrong: [], silent: [], missing: [] }
}

/** Adds a judgement, each line with the name of its paper. */
export function count(tally: Tally, name: string, { placed, expected, wrong, silent, missing }: Judgement): void {
  tally.placed += placed
  tally.expected += expected
  for (const [list, texts] of [
    [tally.wrong, wrong],
    [tally.silent, silent],
    [tally.missing, missing],
  ] as const)
    list.push(...texts.map((text) => `${name}: ${text}`))
}
