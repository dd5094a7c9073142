import { formOf } from '../../core/editions/index.ts'
import { labelOf } from '../../core/labels.ts'
import { grades } from '../../core/words/findings.ts'
import { apartOf } from './papers-apart.ts'
import { type PapersLine, worstFirst } from './papers-list.ts'
import { calledWords } from './papers-words.ts'
import type { Cell, Sheet } from './workbook.ts'

const formats = { amount: '#,##0.00', percent: '0.00%' } as const
const rowHeight = 16

/**
 * The workbook of many departments' papers: the departments, their findings, and what was not read; the worst first.
 * Where a department has several papers, each is called by its year and file too.
 */
export function papersSheets(lines: readonly PapersLine[]): Sheet[] {
  const apart = apartOf(lines)
  const sorted = worstFirst(lines).map((line) => ({ ...line, name: calledWords(line, apart.get(line)) }))
  return [departmentsSheet(sorted), findingsSheet(sorted), leftSheet(sorted)]
}

function departmentsSheet(lines: readonly PapersLine[]): Sheet {
  const figures = new Map(lines.flatMap(({ filing }) => filing?.headlines.figures.map((one) => [one.label, one]) ?? []))
  const labels = [...figures.keys()]
  const head = ['部门', '年度', '要改', '要说明', '提示', '拿不准', '没读进', ...labels]
  const widths = [30, 7, 7, 8, 7, 8, 8, ...labels.map(() => 14), 10, 11, 10, 36, 30]
  return {
    title: '总表',
    head: [...head, '自评得分', '按规则得分', '读出的格', '没有读的原因', '来自'],
    lines: lines.map((line) => inHeight(departmentLine(line, labels), widths)),
    widths,
    named: 1,
    onePage: true,
  }
}

function departmentLine({ name, from, says, filing }: PapersLine, labels: readonly string[]): Cell[] {
  const { tally, headlines, doubts, unread, placed, year } = filing ?? {}
  const counts = [year, tally?.must, tally?.explain, tally?.note, doubts?.length, unread?.length]
  const figure = (label: string): Cell => {
    const found = headlines?.figures.find((one) => one.label === label)
    return number(found?.value, found && formats[found.kind])
  }
  return [
    text(name),
    ...counts.map((value) => number(value)),
    ...labels.map(figure),
    number(headlines?.score.own, '0.00'),
    number(headlines?.score.byRules, '0.00'),
    number(placed),
    text(says ?? ''),
    text(from),
  ]
}

function findingsSheet(lines: readonly PapersLine[]): Sheet {
  const found = lines.flatMap(({ name, filing }) =>
    (filing?.findings ?? []).map(({ grade, says, shows }) => [name, grades[grade], says, shows]),
  )
  return textSheet('要改和要说明', ['部门', '等级', '问题', '依据'], found, [24, 8, 50, 50])
}

function leftSheet(lines: readonly PapersLine[]): Sheet {
  const left = lines.flatMap(({ name, from, says, filing }) => [
    ...(says === undefined ? [] : [[name, from, '（整份）', says]]),
    ...(filing?.doubts ?? []).map(({ at, text: own, why }) => [name, placeOf(filing, at), own, why]),
    ...(filing?.unread ?? []).map(({ source, text: own, why }) => [name, source, own, why]),
  ])
  return textSheet('没读进的', ['部门', '在哪里', '文字', '原因'], left, [24, 36, 36, 44])
}

function textSheet(title: string, head: string[], lines: readonly string[][], widths: number[]): Sheet {
  const cells = lines.map((line) => inHeight(line.map(text), widths))
  return { title, head, lines: cells, widths, named: 1, onePage: true }
}

/** A line as high as its longest text needs: not every program finds that out by itself. */
function inHeight(line: readonly Cell[], widths: readonly number[]): Cell[] {
  const rows = line.map((cell, at) => {
    const value = cell && typeof cell === 'object' && 'value' in cell ? cell.value : ''
    const signs = typeof value === 'string' ? value.length * 2 : 0
    return Math.ceil(signs / ((widths[at] ?? 10) - 1))
  })
  const height = rowHeight * Math.max(1, ...rows)
  return line.map((cell, at) => (at === 0 && cell && typeof cell === 'object' ? { ...cell, height } : cell)) as Cell[]
}

function placeOf(filing: PapersLine['filing'], at: string): string {
  const form = filing && formOf(filing.edition)
  return at === 'year' ? '年度' : form ? labelOf(form, new Map(), filing.year, at) : at
}

function text(value: string): Cell {
  return { value, wrap: true, alignVertical: 'top' }
}

function number(value: number | undefined, format?: string): Cell {
  return value === undefined ? null : { value, alignVertical: 'top', ...(format ? { format } : {}) }
}
