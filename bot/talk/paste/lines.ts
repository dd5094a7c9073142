import { innerBreak, linesWithin } from '../../../core/paper/tabbed.ts'

/** One line of a block: its number from 1, its words, and its cells if it comes from a table. */
export type PastedLine = {
  readonly number: number
  readonly text: string
  readonly cells: readonly string[]
  /** Whether the line itself is split into cells; otherwise its one cell is the whole line. */
  readonly parted: boolean
}

/** Splits a block into lines and cells: at tabs, or at the bars of a drawn table. */
export function linesOf(text: string): PastedLine[] {
  const lines = linesWithin(text)
  const barred = lines.filter(isBarred).map((line) => line.trim())
  const drawn = [/^[|｜]/, /[|｜]$/].some((bar) => barred.every((line) => bar.test(line)))
  return lines.map((line, at) => lineOf(line, at + 1, drawn))
}

/** Whether a line has any text. */
export function isFilled({ text }: PastedLine): boolean {
  return text !== ''
}

function lineOf(line: string, number: number, drawn: boolean): PastedLine {
  const cells = cellsOf(line, drawn).map((cell) => cell.replaceAll(innerBreak, '\n').trim())
  return { number, text: cells.join(' ').replace(/\s+/g, ' ').trim(), cells, parted: cells.length > 1 }
}

/** In a drawn table the bars at both ends are its frame; elsewhere they separate a blank cell. */
function cellsOf(line: string, drawn: boolean): readonly string[] {
  if (line.includes('\t')) return line.split('\t')
  if (!isBarred(line)) return [line]
  if (/^[\s|｜:-]+$/.test(line)) return ['']
  const framed = line.trim()
  return (drawn ? framed.replace(/^[|｜]|[|｜]$/g, '') : line).split(/[|｜]/)
}

function isBarred(line: string): boolean {
  return !line.includes('\t') && line.split(/[|｜]/).length > 2
}
