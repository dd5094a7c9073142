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
  const lines = (even.includes('\t') ? unquoted(even) : even).split('\n')
  const barred = lines.filter(isBarred).map((line) => line.trim())
  const drawn = [/^[|｜]/, /[|｜]$/].some((bar) => barred.every((line) => bar.test(line)))
  return lines.map((line, at) => lineOf(line, at + 1, drawn))
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

function lineOf(line: string, number: number, drawn: boolean): PastedLine {
  const cells = cellsOf(line, drawn).map((cell) => cell.replaceAll(innerBreak, '\n').trim())
  return { number, text: cells.join(' ').replace(/\s+/g, ' ').trim(), cells, parted: cells.length > 1 }
}

/** In a drawn table the bars at both ends are its frame; elsewhere they part a blank cell off. */
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
