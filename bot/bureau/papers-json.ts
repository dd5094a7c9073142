import { leftOut, type PapersLine, worstFirst } from './papers-list.ts'

/** The list of many departments' papers as JSON, the worst first. */
export function papersJson(lines: readonly PapersLine[]): string {
  const sorted = worstFirst(lines)
  const count = (of: (line: PapersLine) => boolean) => sorted.filter(of).length
  const counts = {
    departments: sorted.length,
    read: count(({ filing }) => filing !== undefined),
    incomplete: count((line) => leftOut(line) > 0),
    unread: count(({ filing }) => filing === undefined),
  }
  return `${JSON.stringify({ ...counts, lines: sorted.map(lineOf) }, null, 1)}\n`
}

function lineOf({ name, from, files, says, filing }: PapersLine) {
  if (!filing) return { department: name, from, files, why: says }
  const { edition, year, placed, tally, doubts, unread, findings, headlines } = filing
  const figures = Object.fromEntries(headlines.figures.map(({ label, value }) => [label, value]))
  return {
    ...{ department: name, from, files, edition, year, placed },
    findings: tally,
    figures,
    score: headlines.score,
    doubts,
    unread,
    first: findings,
  }
}
