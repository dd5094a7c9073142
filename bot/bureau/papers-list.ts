import type { DepartmentFiling } from '../files/departments/department.ts'
import type { DepartmentRead } from '../files/departments/read.ts'

/** A department's papers in the list of all: what was found, without the figures of every cell. */
export type PapersLine = {
  readonly name: string
  /** The folder or the file that they came in. */
  readonly from: string
  /** What was written of it. */
  readonly files: readonly string[]
  /** Why nothing was read. */
  readonly says?: string
  readonly filing?: Omit<DepartmentFiling, 'exchange'>
}

export function papersLine(department: DepartmentRead, files: readonly string[]): PapersLine {
  const { name, from } = department
  if (department.is === 'none') return { name, from, files, says: department.says }
  const { exchange: _, ...filing } = department.filing
  return { name, from, files, filing }
}

/** The worst first: what was not read, then by what must be mended, explained, and was left out. */
export function worstFirst(lines: readonly PapersLine[]): PapersLine[] {
  const ranks = (line: PapersLine) => {
    const { filing } = line
    return filing ? [0, filing.tally.must, filing.tally.explain, leftOut(line), filing.tally.note] : [1, 0, 0, 0, 0]
  }
  return [...lines].sort((a, b) => {
    const [left, right] = [ranks(a), ranks(b)]
    const at = left.findIndex((rank, index) => rank !== right[index])
    return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0)
  })
}

/** How many texts and files were not taken. */
export function leftOut({ filing }: PapersLine): number {
  return filing ? filing.doubts.length + filing.unread.length : 0
}

/** Whether everything was read. */
export function isAllRead(lines: readonly PapersLine[]): boolean {
  return lines.every((line) => line.filing && leftOut(line) === 0)
}
