import { bind } from '../../../../core/address.ts'
import { rowNumbers } from '../../../../core/facts.ts'
import type { IndicatorTree, LayoutCell, LayoutRow, TableLayout } from '../../../../core/layout.ts'
import type { Cell, Row, Table } from '../document.ts'
import type { Filing } from '../filing/filing.ts'
import { printed } from './template.ts'

type Scope = { readonly filing: Filing; readonly numbers: readonly number[]; readonly id: string }

/** A table of the edition's layout with the filing's values; a cell spanning rows is given in each of them. */
export function tableOf(filing: Filing, layout: TableLayout, id: string, numbers: readonly number[]): Table {
  const rows = layout.rows.flatMap((row, at) => rowsOf({ filing, numbers, id: `${id}.${at}` }, row))
  return { is: 'table', id, rows: underOneLabel(layout, rows) }
}

/** A label without a lower border spans the rows under it. */
function underOneLabel({ rows: [first] }: TableLayout, rows: readonly Row[]): readonly Row[] {
  const label = rows[0]?.cells[0]
  if (!first || !('cells' in first) || first.cells[0]?.open !== 'below' || !label) return rows
  const side: Cell = { ...label, role: 'side', merge: `${rows[0]?.id}.label` }
  return rows.map((row) => ({ ...row, cells: [side, ...row.cells.slice(1)] }))
}

function rowsOf(scope: Scope, row: LayoutRow): Row[] {
  if ('indicators' in row) return treeOf(scope, row)
  if ('side' in row) return beside(scope, row)
  if ('each' in row) return listedRows(scope, row.each, row.cells, row.none)
  return [rowOf(scope, row.cells, row.heading === true)]
}

function beside(scope: Scope, { side, rows }: Extract<LayoutRow, { side: LayoutCell }>): Row[] {
  const cell: Cell = { ...cellOf(scope, side), role: 'side', merge: `${scope.id}.side` }
  return rows.flatMap((row) => rowsOf(scope, row)).map((row) => ({ ...row, cells: [cell, ...row.cells] }))
}

function listedRows(scope: Scope, each: string, cells: readonly LayoutCell[], none: readonly LayoutCell[]): Row[] {
  const list = bind(each.slice(0, -'.*'.length), scope.numbers)
  const numbers = rowNumbers(scope.filing.facts, list) ?? []
  if (numbers.length === 0) return [noneOf(each, none)]
  return numbers.map((number) => {
    const bound = { ...scope, numbers: [...scope.numbers, number] }
    return { ...rowOf(bound, cells, false), id: `${list}.${number}` }
  })
}

/** The form's line for an empty list: `……`, or blank beside the label of a second level. */
function noneOf(each: string, none: readonly LayoutCell[]): Row {
  const dots = each.startsWith('base.') && !each.startsWith('base.buildings')
  const cells = none.map(({ span = 1 }, at): Cell => {
    return { parts: [{ text: dots && at === 0 ? '……' : '' }], span, role: dots && at === 0 ? 'label' : 'blank' }
  })
  return { id: `${each}.none`, cells }
}

function rowOf(scope: Scope, cells: readonly LayoutCell[], heading: boolean): Row {
  const own = cells.map((cell): Cell => (heading ? { ...cellOf(scope, cell), role: 'head' } : cellOf(scope, cell)))
  const at = own.flatMap(({ parts }) => parts.flatMap((part) => part.at ?? []))[0]
  return { id: heading ? `${scope.id}.head` : (at?.replace(/\.\w+$/, '') ?? scope.id), cells: own }
}

function cellOf({ filing, numbers }: Scope, { text, span = 1 }: LayoutCell): Cell {
  const parts = printed(filing, text, numbers)
  const role = parts.some(({ at }) => at) ? 'value' : text === '' || text.includes('{{') ? 'blank' : 'label'
  return { parts: parts.length > 0 ? parts : [{ text: '' }], span, role }
}

/** The indicator tree: its head, then a row for each indicator, or one for each empty second level. */
function treeOf(scope: Scope, tree: IndicatorTree): Row[] {
  const heads = [...tree.levels, ...tree.columns.map(({ label }) => label)]
  const side = plain(tree.side, 'side', `${scope.id}.tree`)
  const head: Row = { id: `${scope.id}.head`, cells: [side, ...heads.map((text) => plain(text, 'head'))] }
  const rows = scope.filing.form.edition.levels.flatMap((first) => {
    const weight = printed(
      scope.filing,
      `${first.label}\n(${`{{${tree.indicators}.heading.${first.id}}}`}分)`,
      scope.numbers,
    )
    const level: Cell = { parts: weight, span: 1, role: 'side', merge: `${scope.id}.${first.id}` }
    return first.second.flatMap((second) => {
      const list = `${tree.indicators}.indicators.${second.id}.*`
      const table: Cell = plain(second.label, 'side', `${scope.id}.${first.id}.${second.id}`)
      const cells = tree.columns.map(({ column, part }) => ({ text: `{{${list}.${column}${part ? `|${part}` : ''}}}` }))
      const own = listedRows(
        scope,
        list,
        cells,
        cells.map(() => ({ text: '' })),
      )
      return own.map((row) => ({ ...row, cells: [side, level, table, ...row.cells] }))
    })
  })
  return [head, ...rows]
}

function plain(text: string, role: Cell['role'], merge?: string): Cell {
  return { parts: [{ text }], span: 1, role, ...(merge ? { merge } : {}) }
}
