import { fitting } from '../bubble.ts'
import type { Ask } from './say.ts'

/** The lines that are left for a list beside its question. */
const listLines = 5

/** `1. 馆舍维修 14/37`, one row a line. */
export function listedRows(rows: NonNullable<Ask['rows']>): string[] {
  return rows.map(({ name, done }, at) => `${at + 1}. ${name}${done ? ` ${done.done}/${done.of}` : ''}`)
}

/** Whether all lines of a list fit beside its question. */
export function listFits(lines: readonly string[]): boolean {
  return fitting(lines, listLines).length === lines.length
}

/** The rows of a list, and what can be typed to change it. */
export function rowsWords(rows: NonNullable<Ask['rows']>): string {
  const lines = listedRows(rows)
  const first = fitting(lines, listLines)
  const rest = lines.length - first.length
  const more = rest > 0 ? `\n还有 ${rest} 行` : ''
  return `已有：\n${first.join('\n')}${more}\n要加，再发一行；要改、要删，点序号。`
}

/** An example of another order for so many rows: 2 1 3. */
export function orderExample(count: number): string {
  const most = Math.min(count, 6)
  const order = Array.from({ length: most }, (_, at) => (at === 0 ? 2 : at === 1 ? 1 : at + 1))
  return `${order.join(' ')}${count > most ? ' …' : ''}`
}
