import { type Apart, apartOf, countDepartments } from './papers-apart.ts'
import { leftOut, type PapersLine, worstFirst } from './papers-list.ts'
import { calledWords } from './papers-words.ts'

/** The list of many departments' papers as JSON, the worst first. */
export function papersJson(lines: readonly PapersLine[]): string {
  const sorted = worstFirst(lines)
  const count = (of: (line: PapersLine) => boolean) => sorted.filter(of).length
  const departments = countDepartments(sorted)
  const apart = apartOf(sorted)
  const counts = {
    departments,
    ...(departments < sorted.length ? { papers: sorted.length } : {}),
    read: count(({ filing }) => filing !== undefined),
    incomplete: count((line) => leftOut(line) > 0),
    unread: count(({ filing }) => filing === undefined),
  }
  return `${JSON.stringify({ ...counts, lines: sorted.map((line) => lineOf(line, apart.get(line))) }, null, 1)}\n`
}

/** A department's papers; one of several is called by its year and file too. */
function lineOf(line: PapersLine, apart: Apart | undefined) {
  const { name, from, files, says, filing } = line
  const whose = { department: name, ...(apart ? { called: calledWords(line, apart) } : {}), from, files }
  if (!filing) return { ...whose, why: says }
  const { edition, year, placed, tally, doubts, unread, findings, headlines } = filing
  const figures = Object.fromEntries(headlines.figures.map(({ label, value }) => [label, value]))
  return {
    ...{ ...whose, edition, year, placed },
    findings: tally,
    figures,
    score: headlines.score,
    doubts,
    unread,
    first: findings,
  }
}
