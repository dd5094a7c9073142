/** One line of a pasted block: its number as the person counts, its words, and its cells where it comes from a table. */
export type PastedLine = {
  readonly number: number
  readonly text: string
  readonly cells: readonly string[]
  /** Whether the line is parted into cells by itself; otherwise its one cell is the whole line. */
  readonly parted: boolean
}

/** A line break inside of a cell, while the block is parted into lines. */
const innerBreak = '\u2028'
const quoted = /(^|\t|\n)"((?:[^"]|"")*)"(?=\t|\n|$)/g

/** Parts a pasted block into lines and cells: at tabs, or at | as in a drawn table. */
export function linesOf(text: string): PastedLine[] {
  const even = text.replace(/\r\n?/g, '\n').replaceAll(innerBreak, '\n')
  return (even.includes('\t') ? unquoted(even) : even).split('\n').map((line, at) => lineOf(line, at + 1))
}

/** Whether a line holds anything. */
export function isFilled({ text }: PastedLine): boolean {
  return text !== ''
}

/** A spreadsheet puts a cell with line breaks into quotes. */
function unquoted(text: string): string {
  return text.replace(quoted, (_, before: string, inner: string) => {
    return `${before}${inner.replaceAll('""', '"').replaceAll('\n', innerBreak)}`
  })
}

function lineOf(line: string, number: number): PastedLine {
  const cells = cellsOf(line).map((cell) => cell.replaceAll(innerBreak, '\n').trim())
  return { number, text: cells.join(' ').replace(/\s+/g, ' ').trim(), cells, parted: cells.length > 1 }
}

function cellsOf(line: string): readonly string[] {
  if (line.includes('\t')) return line.split('\t')
  if (line.split(/[|｜]/).length < 3) return [line]
  if (/^[\s|｜:-]+$/.test(line)) return ['']
  return line
    .trim()
    .replace(/^[|｜]|[|｜]$/g, '')
    .split(/[|｜]/)
}
