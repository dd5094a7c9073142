import { isFigureRow, type Question, questions } from '../../questions.ts'
import { isRefused, readRow } from '../../values/row.ts'
import { saysNone } from '../../values/texts.ts'
import { isFigure } from '../../values/tokens.ts'
import { labelled } from '../cells.ts'
import type { Talk } from '../talk.ts'
import { copyAt, copyOfTitle, namedCopy } from './copies.ts'
import type { PastedLine } from './grid.ts'
import { indicatorTable, readIndicator, readLevel } from './indicators.ts'
import { listBehind, readListed } from './lists.ts'
import { unknownLine } from './other-row.ts'
import { byColumns, keepReading, readValues } from './rows.ts'
import { type Header, headerOf, type Segment, segmentsOf } from './segments.ts'
import { keep, labelsHere, type Paste, refuseLine, without } from './state.ts'
import { readLabelledText, takesMore, withMore } from './texts.ts'

/** Reads a pasted block, line by line, from the question that it was sent to. */
export function readBlock(talk: Talk, question: Question, lines: readonly PastedLine[]): Paste {
  const read = lines.reduce((paste, line) => readLine(talk, paste, line), beginning(talk, question))
  return withMore(talk, read)
}

function beginning(talk: Talk, question: Question): Paste {
  const { facts } = talk.filing
  const copy = copyAt(talk, question)
  const all = questions(talk.form, facts)
  const start = all.findIndex(({ id }) => id === question.id) + (question.row.repeats ? 1 : 0)
  const queue = all.slice(start).filter(({ row }) => (isFigureRow(row) || row.repeats) && !row.prose)
  const list = question.row.repeats && !question.row.id.includes('*') ? question.id : undefined
  const begun: Paste = { facts, changes: [], also: [], stated: [], refused: [], copy, queue }
  const table = indicatorTable(talk, begun, question.row.id)
  return { ...begun, ...(table ? { table } : {}), ...(list ? { list } : {}) }
}

const idle = /^(?:[.…。、—\s]+|(?:说明|注|备注|单位)[:：].*)$/

function readLine(talk: Talk, paste: Paste, line: PastedLine): Paste {
  const copy = copyOfTitle(talk, paste, line)
  if (copy) return { ...afresh(withMore(talk, paste)), copy }
  if (idle.test(line.text)) return paste
  const labels = labelsHere(talk, paste)
  const header = headerOf(labels, line)
  if (header) return { ...afresh(withMore(talk, paste)), header }
  const { before, segments } = segmentsOf(labels, line)
  if (segments.length === 0 && takesMore(paste, line)) return takesMore(paste, line) ?? paste
  const done = withMore(talk, paste)
  const named = namedCopy(talk, done, line, segments)
  if (named) return named
  if (done.lost !== undefined) return refuseLine(done, line, [{ say: 'unknownProject', name: done.lost }])
  if (segments.length === 0) return readUnlabelled(talk, done, line)
  const bare = before.every((cell) => cell === '' || !isFigure(cell))
  return bare
    ? segments.reduce((each, segment) => readSegment(talk, each, line, segment), done)
    : readUnlabelled(talk, done, line)
}

/** A title or a header ends what stood above it. */
function afresh(paste: Paste): Paste {
  return without(paste, 'header', 'table', 'list', 'lost')
}

function readSegment(talk: Talk, read: Paste, line: PastedLine, { target, label, values }: Segment): Paste {
  const paste = withMore(talk, read)
  if (target.is === 'level') return readLevel(talk, paste, target.level, label, values)
  if (target.is === 'table') return readIndicator(talk, { ...paste, table: target.table }, line, values)
  const row = target.row
  const rest = without(paste, 'table', 'list')
  if (target.is === 'cell') return readLabelledText(talk, rest, line, row, target.column, values)
  if (row.repeats) return readListLabel(talk, paste, row.id, line, values)
  const behind = listBehind(talk, row.id)
  const next = { ...rest, queue: queueAfter(paste, row.id), ...(behind ? { list: behind } : {}) }
  const [only] = row.cells.length === 1 ? row.cells : []
  if (only) return readLabelledText(talk, next, line, row, only.column, values)
  return readValues(talk, next, line, { row, numbers: paste.copy.numbers }, values)
}

/** A list's own line: its rows follow; figures beside it are a sum, which is not kept. */
function readListLabel(talk: Talk, paste: Paste, id: string, line: PastedLine, values: readonly string[]): Paste {
  const next = { ...without(paste, 'table'), list: id }
  const figures = values.filter((value) => value !== '' && !saysNone(value))
  if (figures.length === 0) return keep(next, [])
  return figures.every(isFigure) && line.parted
    ? refuseLine(next, line, [{ say: 'sumLine' }])
    : readListed(talk, next, { ...line, text: values.join(' ') }, id, values)
}

/** A line without a label: under its header's row, in its table, a row of its list, or the next row of figures. */
function readUnlabelled(talk: Talk, paste: Paste, line: PastedLine): Paste {
  const cells = line.cells
  const { header } = paste
  if (header?.list !== undefined) return readListed(talk, paste, line, header.list, cells)
  if (header && header.rows.length > 0) return readUnderHeader(talk, paste, line, header)
  if (paste.table !== undefined) return readIndicator(talk, paste, line, behindBlanks(paste, line))
  const first = cells.find((cell) => cell !== '') ?? ''
  const figures = isFigure(first.split(/\s+/)[0] ?? '')
  if (paste.list === undefined && (figures || isForNext(talk, paste, line))) return readNext(talk, paste, line)
  return paste.list === undefined || figures
    ? refuseLine(paste, line, unknownLine(talk, line))
    : readListed(talk, paste, line, paste.list, cells)
}

/** A line without a row's label is for the next row where it has as many cells, or its columns' labels: `预算5 决算4.28`. */
function isForNext(talk: Talk, { queue }: Paste, line: PastedLine): boolean {
  const [next] = queue
  if (next?.row.repeats) return false
  const cells = line.parted ? line.cells : line.text.split(/\s+/)
  if (next && cells.length === next.cells.length && cells.some(isFigure)) return true
  if (!next || line.parted) return false
  const read = readRow(labelled(talk, next.cells), line.text, talk.form.edition.unit)
  return read.extra === undefined && read.readings.size > 0 && !isRefused(read)
}

function readNext(talk: Talk, paste: Paste, line: PastedLine): Paste {
  const [question, ...queue] = paste.queue
  if (!question || question.row.repeats) return refuseLine(paste, line, unknownLine(talk, line))
  const next = { ...without(paste, 'list'), queue }
  if (!line.parted && !paste.header)
    return keepReading(
      talk,
      next,
      line,
      question,
      readRow(labelled(talk, question.cells), line.text, talk.form.edition.unit),
    )
  return readValues(
    talk,
    next,
    line,
    { row: question.row, numbers: question.numbers },
    line.parted ? line.cells : [line.text],
  )
}

/** The cells of a line under the columns of its header. */
function readUnderHeader(talk: Talk, paste: Paste, line: PastedLine, header: Header): Paste {
  const whole = line.cells.length === header.columns.length
  const columns = whole ? header.columns : header.columns.filter((column) => column !== undefined)
  const texts = whole ? line.cells : line.cells.filter((cell) => cell !== '')
  const below = without(paste, 'header')
  return header.rows.reduce((each, row) => {
    const own = columns.map((column) => (row.cells.some((cell) => cell.column === column) ? column : undefined))
    const kept = texts.map((text, at) => (own[at] === undefined ? '' : text))
    return byColumns(talk, each, line, { row, numbers: paste.copy.numbers }, kept, own)
  }, below)
}

/** A continuation line of an indicator table, from the column of the names on. */
function behindBlanks({ header }: Paste, { cells, parted }: PastedLine): readonly string[] {
  if (!parted) return cells
  const name = header?.columns.indexOf('name') ?? -1
  const from = cells.findIndex((cell) => cell !== '')
  return cells.slice(name >= 0 && cells.length >= (header?.columns.length ?? 0) ? name : from)
}

function queueAfter({ queue, copy }: Paste, row: string): readonly Question[] {
  const at = queue.findIndex((question) => question.row.id === row && question.numbers[0] === copy.numbers[0])
  return at < 0 ? queue : queue.slice(at + 1)
}
