import { plain } from '../../core/paper/filing/label.ts'
import type { PapersLine } from './papers-list.ts'

/**
 * What tells the papers of one department apart: the file or folder that they came in, without the folders that all of
 * them lie in, and their year if they were read.
 */
export type Apart = { readonly from: string; readonly year?: number }

/** The papers of departments that have several, each with what tells it from the others. */
export function apartOf(lines: readonly PapersLine[]): ReadonlyMap<PapersLine, Apart> {
  const several = byDepartment(lines).filter((papers) => papers.length > 1)
  return new Map(several.flatMap((papers) => within(papers)))
}

/** What tells each of one department's papers from the others. */
function within(papers: readonly PapersLine[]): (readonly [PapersLine, Apart])[] {
  const outer = outerOf(papers.map(({ from }) => from))
  return papers.map((line) => {
    const { from, filing } = line
    return [line, { from: from.slice(outer) || from, ...(filing ? { year: filing.year } : {}) }]
  })
}

/** How many characters the folders have in which all of these lie. */
function outerOf([first = '', ...others]: readonly string[]): number {
  let outer = 0
  for (let end = first.indexOf('/') + 1; end > 0; end = first.indexOf('/', outer) + 1) {
    if (!others.every((from) => from.startsWith(first.slice(0, end)))) break
    outer = end
  }
  return outer
}

/** How many departments there are; papers that name none are those of one each. */
export function countDepartments(lines: readonly PapersLine[]): number {
  return byDepartment(lines).length
}

function byDepartment(lines: readonly PapersLine[]): readonly PapersLine[][] {
  const named = new Map<string, PapersLine[]>()
  const nameless: PapersLine[][] = []
  for (const line of lines) {
    const name = plain(line.name)
    const others = named.get(name)
    if (name === '') nameless.push([line])
    else if (others) others.push(line)
    else named.set(name, [line])
  }
  return [...named.values(), ...nameless]
}
