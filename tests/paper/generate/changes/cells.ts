import type { Dice } from '../../../fixtures/dice.ts'
import { type Cell, eachCell, eachRow, eachTable, type Part, type Row } from '../document.ts'
import type { Change } from './change.ts'

/** Labels at the side whose merge was lost: the text once, then blanks. */
export const sidesOnce: Change = (document) =>
  eachTable(document, (table) => ({
    ...table,
    rows: table.rows.map((row, at) => {
      const cells = row.cells.map((cell): Cell => {
        const again = cell.merge !== undefined && table.rows[at - 1]?.cells.some(({ merge }) => merge === cell.merge)
        const { merge: _, ...bare } = cell
        return again ? { ...bare, parts: [{ text: '' }], role: 'blank' } : bare
      })
      return { ...row, cells }
    }),
  }))

/** Labels at the side in every row. */
export const sidesRepeated: Change = (document) =>
  eachRow(document, (row) => ({
    ...row,
    cells: row.cells.map(({ merge: _, ...cell }) => cell),
  }))

/** `主管部门：某局` in one cell. */
export const labelWithValue: Change = (document) => eachRow(document, (row) => ({ ...row, cells: joined(row) }))

function joined({ cells }: Row): Cell[] {
  const result: Cell[] = []
  for (const cell of cells) {
    const before = result.at(-1)
    const named = before?.role === 'label' && cell.role === 'value' && cell.parts.some(({ at }) => at && isWordy(at))
    if (!named || !before) result.push(cell)
    else {
      result.pop()
      const parts = [...before.parts, { text: '：' }, ...cell.parts]
      result.push({ ...cell, parts, span: before.span + cell.span })
    }
  }
  return result
}

function isWordy(at: string): boolean {
  return /^(?:unit|project\.\d+)\.(?:name|authority|implementer)$/.test(at)
}

/** Columns of money in another order: 预算、决算、上年决算. */
export const columnOrder: Change = (document, dice) => {
  const order = dice.pick([
    [1, 2, 0],
    [2, 1, 0],
    [1, 0, 2],
  ])
  return eachRow(document, (row, { id }) => (/base\.table1|table0/.test(id) ? reordered(row, order) : row))
}

/** The three money cells after a row's label, and their heads, in this order. */
function reordered(row: Row, order: readonly number[]): Row {
  const from = row.cells.findIndex((cell, at) => isMoney(row, cell, at))
  const three = row.cells.slice(from, from + 3)
  if (from < 1 || three.length < 3 || !three.every((cell, at) => isMoney(row, cell, from + at))) return row
  const cells = [...row.cells.slice(0, from), ...order.flatMap((at) => three[at] ?? []), ...row.cells.slice(from + 3)]
  return { ...row, cells }
}

function isMoney(row: Row, { role, parts }: Cell, at: number): boolean {
  const [part] = parts
  if (role === 'head') return /[预决]算数|执行数/.test(part?.text ?? '')
  if (part?.text === '——' && part.at === undefined && at > 0) return row.cells.length === 4
  return /\.(?:lastFinal|budget|final|initial|annual|executed)$/.test(part?.at ?? '') && parts.length === 1
}

/** No value broken by hand. */
export const unbrokenValues: Change = (document) =>
  eachCell(document, (cell) => ({
    ...cell,
    parts: cell.parts.map((part) => reworded(part, (text) => text.replaceAll('\n', ''))),
  }))

/** Words in a cell of their own broken into two lines: names, goals, reasons. */
export const brokenValues: Change = (document, dice) =>
  eachCell(document, (cell) => {
    const [part, ...others] = cell.parts
    const place = part && others.length === 0 && part.at ? placeIn(part.text, dice) : 0
    if (!part || place < 1) return cell
    return {
      ...cell,
      parts: [
        { ...part, value: part.value ?? part.text, text: `${part.text.slice(0, place)}\n${part.text.slice(place)}` },
      ],
    }
  })

function placeIn(text: string, dice: Dice): number {
  const places = [...text.matchAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu)].map(({ index }) => index)
  return text.length < 6 || /\s/.test(text) || places.length === 0 || dice.chance(0.6) ? 0 : dice.pick(places)
}

function reworded(part: Part, change: (text: string) => string): Part {
  return part.at === undefined
    ? part
    : { ...part, text: change(part.text), ...(part.value === undefined ? {} : { value: change(part.value) }) }
}
