import type { Block, Run, Table, TableCell, TableRow } from '../../../core/report/blocks.ts'
import { columns } from '../bubble.ts'

/**
 * The width of a printed table on a phone, in half-width columns. Chinese characters are not twice as wide as digits in
 * every font, so only figures are aligned: a row's label has a line of its own above them.
 */
const width = 30
const open = '__'
/** How many columns of figures stand side by side. */
const figures = 3

/** The lines of one block; ⚠ follows the value of a cell with an open finding. */
export function paperLines(block: Block, broken: ReadonlySet<string>): string[] {
  if (block.block === 'table') return tableLines(block.table, broken)
  if (block.block === 'pageBreak') return []
  const text = block.runs
    .map((run) => marked(run, broken))
    .join('')
    .replaceAll('\t', '\n')
  if (block.block === 'heading') return ['', `${block.number}${text}`]
  return text === '' ? [] : [text]
}

type Text = { readonly text: string; readonly span: number }

function tableLines({ rows }: Table, broken: ReadonlySet<string>): string[] {
  let heads: readonly Text[] = []
  return rows.flatMap((row) => {
    const { sides, cells } = parted(row)
    const own = cells.map((cell) => ({ text: cellText(cell, broken), span: cell.span }))
    const above = sides.flatMap((cell) => oneLine(cellText(cell, broken)) || []).map((text) => `【${text}】`)
    if (!row.heading) return [...above, ...rowLines(own, heads)]
    heads = [...sides, ...cells].map((cell) => ({ text: oneLine(cellText(cell, broken)), span: cell.span }))
    return ['', ...above, ...headLines(own)]
  })
}

/** A label of several lines on one line. */
function oneLine(label: string): string {
  return label.replaceAll('\n', '')
}

/**
 * The first cells of a row that span further rows, or read as one with the cell above or below, and the row's own
 * cells.
 */
function parted({ cells }: TableRow): { sides: readonly TableCell[]; cells: readonly TableCell[] } {
  const first = cells.findIndex(({ down, open }) => down === 1 && open === undefined)
  const at = first < 0 ? cells.length : first
  return { sides: cells.slice(0, at), cells: cells.slice(at) }
}

/** The heading above columns of figures; elsewhere each value carries its own. */
function headLines([label, ...columns]: readonly Text[]): string[] {
  if (!label || columns.length !== figures) return []
  const names = columns.map(({ text }) => text.replace(/^20|数$/g, ''))
  return [label.text, ...(names.every((name) => name === '') ? [] : [names.map(padded).join('')])]
}

function rowLines(cells: readonly Text[], heads: readonly Text[]): string[] {
  const texts = cells.map(({ text }) => text)
  const [label = '', ...values] = texts
  const inColumns = values.length > 1 && values.length <= figures && !isFigure(label) && values.every(isFigure)
  if (inColumns) return figureLines(label, values)
  const over = heads.slice(-cells.length)
  const under = over.length === cells.length && over.every(({ span }, at) => span === cells[at]?.span)
  return under ? labelled(texts, over) : inPairs(texts)
}

/** Each value after the heading of its column; the levels of an indicator are lines above them. */
function labelled(texts: readonly string[], heads: readonly Text[]): string[] {
  const pieces = texts.map((text, at) => ({ text, head: heads[at]?.text ?? '' })).filter(({ text }) => text !== '')
  const level = (head: string) => /^[一二三]级指标$/.test(head)
  const above = pieces.filter(({ head }) => level(head))
  const beside = pieces
    .filter(({ head }) => !level(head))
    .map(({ text, head }) => (head === '' ? text : `${head} ${text}`))
  return [
    ...above.map(({ text, head }) => (head === '三级指标' ? `· ${text}` : `【${oneLine(text)}】`)),
    ...flowed(beside),
  ]
}

/** Cells in pairs of a label and its value; cells that hold both are lines of their own. */
function inPairs(texts: readonly string[]): string[] {
  const calls = texts.filter((_, at) => at % 2 === 0)
  const pairs = texts.length % 2 === 0 && calls.every((text) => text !== '' && !/：/.test(text))
  if (!pairs) return texts.filter(Boolean)
  return calls.map((call, at) => `${call}：${texts[at * 2 + 1]}`)
}

/** A label, and its figures in columns below it. */
function figureLines(label: string, values: readonly string[]): string[] {
  if (values.every((value) => value === '')) return [label]
  const warns = values.some((value) => value.includes('⚠'))
  const plain = values.map((value) => value.replace('⚠', ''))
  const rows = plain.some((value) => columns(value) >= width / figures) ? plain : [plain.map(padded).join('')]
  return [`${label}${warns && !label.includes('⚠') ? ' ⚠' : ''}`, ...rows.map((row) => row.trimEnd())]
}

/** As many pieces on a line as fit. */
function flowed(pieces: readonly string[]): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    if (last !== undefined && columns(`${last}  ${piece}`) <= width) lines[lines.length - 1] = `${last}  ${piece}`
    else lines.push(piece)
  }
  return lines
}

function cellText({ runs }: TableCell, broken: ReadonlySet<string>): string {
  return runs
    .map((run) => marked(run, broken))
    .join('')
    .trim()
}

function marked(run: Run, broken: ReadonlySet<string>): string {
  const text = run.missing || (run.line && run.text === '') ? open : run.text
  return run.address !== undefined && broken.has(run.address) ? `${text}⚠` : text
}

function isFigure(text: string): boolean {
  return /^(?:[-\d.,%⚠_]*|——|无)$/.test(text)
}

/** Right-aligned in a column of figures. */
function padded(text: string): string {
  return `${' '.repeat(Math.max(0, width / figures - columns(text)))}${text}`
}

/** Wraps a line that is too wide; a figure that fits on a line is not split. */
export function wrapped(line: string): string[] {
  const lines = ['']
  for (const piece of line.match(/[\d.,%]{1,30}|[^\d.,%]/gu) ?? []) {
    const last = lines.at(-1) ?? ''
    if (columns(`${last}${piece}`) > width) lines.push(piece)
    else lines[lines.length - 1] = `${last}${piece}`
  }
  return lines
}
