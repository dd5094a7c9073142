import type { CellLine, IndicatorLine } from '../core/transcription.ts'
import { marks, transcriptionOf } from '../core/transcription.ts'
import { type Cell, type Sheet, writeWorkbook } from './bureau/workbook.ts'
import { formNamed, type Paper } from './documents.ts'

type Column<Line> = { readonly of: keyof Line; readonly label: string; readonly width: number }

const indicatorColumns: readonly Column<IndicatorLine>[] = [
  { of: 'of', label: '附件', width: 24 },
  { of: 'first', label: '一级指标', width: 12 },
  { of: 'second', label: '二级指标', width: 20 },
  { of: 'name', label: '三级指标', width: 30 },
  { of: 'sign', label: '符号', width: 8 },
  { of: 'target', label: '指标值', width: 14 },
  { of: 'unit', label: '单位', width: 8 },
  { of: 'actual', label: '完成值', width: 14 },
  { of: 'weight', label: '分值', width: 8 },
  { of: 'score', label: '得分', width: 8 },
  { of: 'reason', label: '偏差原因及改进措施', width: 50 },
]
const placeColumns: readonly Column<CellLine>[] = [
  { of: 'of', label: '附件', width: 24 },
  { of: 'row', label: '行', width: 34 },
  { of: 'column', label: '栏', width: 20 },
]
const figureColumns: readonly Column<CellLine>[] = [
  ...placeColumns,
  { of: 'value', label: '数', width: 14 },
  { of: 'unit', label: '单位', width: 8 },
]
const textColumns: readonly Column<CellLine>[] = [...placeColumns, { of: 'value', label: '文字', width: 80 }]
const note = `${marks.none}：答的是没有。${marks.open}（标黄）：还没答，先别录。空着：不用填。`
/** The yellow of what a draft still misses. */
const missing = '#ffff00'
const figures = new Set(['target', 'actual', 'weight', 'score', 'value'])

/** A filing as an Excel file to copy into the finance system: signs, plain numbers and units in columns of their own. */
export function transcribePaper(paper: Paper): Promise<Uint8Array> {
  const { indicators, figures: amounts, texts } = transcriptionOf(formNamed(paper.edition), paper)
  return writeWorkbook([
    sheetOf('绩效指标', indicatorColumns, indicators, 4),
    sheetOf('数', figureColumns, amounts, 3),
    sheetOf('文字', textColumns, texts, 3),
  ])
}

function sheetOf<Line extends Readonly<Record<keyof Line, string>>>(
  title: string,
  columns: readonly Column<Line>[],
  lines: readonly Line[],
  named: number,
): Sheet {
  return {
    title,
    note,
    head: columns.map(({ label }) => label),
    lines: lines.map((line) => columns.map(({ of }) => cellOf(String(of), line[of]))),
    widths: columns.map(({ width }) => width),
    named,
    onePage: true,
  }
}

/** A figure is written as a number; words in its place stay words. */
function cellOf(column: string, text: string): Cell {
  if (text === '') return null
  if (text === marks.open) return { value: text, backgroundColor: missing }
  return figures.has(column) && /^-?\d+(?:\.\d+)?$/.test(text) ? { value: Number(text) } : { value: text, wrap: true }
}
