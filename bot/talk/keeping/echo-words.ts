import { unanswered } from '../../../core/report/blocks.ts'
import { namesWords } from '../../../core/words/names.ts'
import type { Shown, ShownRow } from '../asking/say.ts'
import { cut, rowWords } from '../asking/words.ts'
import { folded, unfolding } from '../fold.ts'
import type { Button } from '../nouns.ts'
import type { SaidAs, Worded } from '../worded.ts'
import type { KeptSay } from './say.ts'

/**
 * From so many rows on, only their number is echoed, and a button lists them as a table: the columns once, then one row
 * a line.
 */
const table = 5
/** The lines that are left for an echo beside its findings. */
const mostLines = 8

/** Echoes stored values. A text with figures still missing is not finished, and has no ✓. */
export function keptWords({ rows, annexes = [] }: SaidAs<KeptSay, 'kept'>): Worded {
  const whole = rows.filter((row) => gapsIn(row) === 0)
  const lacking = rows.filter((row) => gapsIn(row) > 0)
  const { text, ...buttons } = wholeWords(whole, annexes)
  return { text: [text, lackingWords(lacking)].filter(Boolean).join('\n'), ...buttons }
}

function gapsIn({ cells }: ShownRow): number {
  return cells.reduce((sum, { text }) => sum + text.split(unanswered).length - 1, 0)
}

function lackingWords(rows: readonly ShownRow[]): string {
  const [only] = rows
  if (!only) return ''
  const gaps = rows.reduce((sum, row) => sum + gapsIn(row), 0)
  const named = rows.length === 1 ? `“${only.title}”` : `${namesWords(rows.map(({ title }) => title))}，`
  return `采用了${named}${gaps} 处还缺数，填了会自己补上。`
}

/** “✓ 公务接待：上年决算 3.93、本年预算 5.0（万元）”, one row a line; of many rows only their number. */
function wholeWords(rows: readonly ShownRow[], annexes: readonly string[]): Worded {
  if (rows.length < table)
    return folded(rows.map(({ title, cells }) => `✓ ${rowWords(title, cells)}`).join('\n'), mostLines)
  const whole = joined(rows)
  const list = unfolding(tableLines(whole).join('\n'), '看填了哪些')
  const buttons: Button[] = [list, { label: '撤销这次', action: { do: 'undo' } }]
  return { text: `✓ ${annexes.join('、')}填了 ${whole.length} 题。`, buttons: [buttons] }
}

/** Appends the parts of a row that are asked separately (得分, 偏差原因) to the row. */
function joined(rows: readonly ShownRow[]): ShownRow[] {
  const whole: ShownRow[] = []
  for (const row of rows) {
    const last = whole.at(-1)
    if (last && row.title.startsWith(`${last.title} `))
      whole[whole.length - 1] = { ...last, cells: [...last.cells, ...row.cells] }
    else whole.push(row)
  }
  return whole
}

function tableLines(rows: readonly ShownRow[]): string[] {
  let columns = ''
  return rows.flatMap(({ title, cells }, at) => {
    const own = columnsOf(cells)
    if (own === '') return [`✓ ${rowWords(title, cells)}`]
    const begins = own !== columns && own === columnsOf(rows[at + 1]?.cells ?? [])
    if (own !== columns && !begins) return [`✓ ${rowWords(title, cells)}`]
    const line = `✓ ${title} ${valuesOf(cells)}`
    if (own === columns) return [line]
    columns = own
    return [`（下面依次是：${own}）`, line]
  })
}

/** A row's columns as one text; empty if the row is shown in full. */
function columnsOf(cells: readonly Shown[]): string {
  if (cells.length < 2) return ''
  const units = new Set(cells.map(({ unit }) => unit))
  const [unit] = units.size === 1 ? units : []
  return `${cells.map(({ label }) => label).join(' / ')}${unit ? `，${unit}` : ''}`
}

function valuesOf(cells: readonly Shown[]): string {
  if (cells.every(({ text }) => text === '无')) return '无'
  const units = new Set(cells.map(({ unit }) => unit))
  return cells.map(({ text, unit }) => `${cut(text)}${units.size > 1 && text !== '无' ? unit : ''}`).join(' / ')
}

/** Rows, one a line. */
export function rowLines(rows: readonly ShownRow[]): string {
  return rows.map(({ title, cells }) => rowWords(title, cells)).join('\n')
}
