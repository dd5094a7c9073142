import { type Cell, eachRow, eachTable, type Row, type Table } from '../document.ts'
import { drawn } from '../filing/filing.ts'
import type { Change } from './change.ts'

const droppable: readonly RegExp[] = [
  /^base\.vehiclePurchase$/,
  /^base\.overseas$/,
  /^base\.office$/,
  /^base\.utilitiesTravel$/,
  /^base\.meetingsTraining$/,
  /^base\.procurement$/,
  /\.funds\.carryover$/,
  /\.funds\.other$/,
  /^overall\.income$/,
]

export const missingRows: Change = (document, dice) => {
  const gone = drawn(dice, droppable, 2 + dice.upTo(3))
  return eachRow(document, (row) => (gone.some((id) => id.test(row.id)) && !isSum(row) ? [] : row))
}

/** Whether a row is a sum; the lines 按收入性质分 and 按支出性质分 stay. */
function isSum({ cells }: Row): boolean {
  return cells.some(({ parts }) =>
    parts.some(({ at }) => /(?:income|expenditure)\.(?:total|general|governmentFund)$/.test(at ?? '')),
  )
}

/** 公用经费 with its parts before 项目支出. */
export const otherRowOrder: Change = (document) =>
  eachTable(document, (table) => {
    const at = (id: string) => table.rows.findIndex((row) => row.id === id)
    const [projects, own, after] = [at('base.projects'), at('base.publicFunds'), at('base.basicAdjustment')]
    if (projects < 0 || own < projects || after < own) return table
    const end = table.rows.findIndex((row, index) => index > own && !/office|utilities|meetings/.test(row.id))
    const { rows } = table
    return {
      ...table,
      rows: [...rows.slice(0, projects), ...rows.slice(own, end), ...rows.slice(projects, own), ...rows.slice(end)],
    }
  })

const unknown = ['劳务费', '委托业务费', '物业管理费', '印刷费', '邮电费'] as const

/** A row of the unit's own under 公用经费, which the form does not have. */
export const extraRows: Change = (document, dice) =>
  eachTable(document, (table) => {
    const after = table.rows.findIndex(({ id }) => id === 'base.meetingsTraining')
    if (after < 0) return table
    const added = drawn(dice, unknown, 1 + dice.upTo(2)).map((name): Row => {
      const figures = [1, 2, 3].map(() => `${10 + dice.upTo(80)}.${10 + dice.upTo(89)}`)
      return {
        id: 'extra',
        cells: [name, ...figures].map((text) => ({ parts: [{ text, say: true }], span: 1, role: 'label' })),
      }
    })
    return inserted(table, after + 1, added)
  })

/** A row of blank cells between others. */
export const emptyRows: Change = (document, dice) =>
  eachTable(document, (table) => {
    const at = table.rows.findIndex(
      ({ id }) => id === dice.pick(['base.projects', 'base.publicFunds', 'base.reception']),
    )
    return at < 1 ? table : inserted(table, at, [blankRow(table.rows[at], '')])
  })

/** The form's row for more projects, left beside filled-in rows. */
export const dotsRows: Change = (document) =>
  eachTable(document, (table) => {
    const at = table.rows.findLastIndex(({ id }) => /^base\.(?:otherProjects|provincial)\.\d+$/.test(id))
    return at < 0 ? table : inserted(table, at + 1, [blankRow(table.rows[at], '……')])
  })

export const withoutDots: Change = (document) =>
  eachRow(document, (row) => (/^base\.\w+\.\*\.none$/.test(row.id) && !/buildings/.test(row.id) ? [] : row))

/** Second levels without an indicator left out. */
export const withoutEmptyLevels: Change = (document) =>
  eachRow(document, (row) => (/\.indicators\.\w+\.\*\.none$/.test(row.id) ? [] : row))

/** Heads repeated in the middle of the table, as on printed pages. */
export const repeatedHeads: Change = (document, dice) =>
  eachTable(document, (table) => {
    const head = table.rows.find(({ id }) => /table1\.0\.head$/.test(id))
    const middle = table.rows.findIndex(({ id }) => /^base\.projects$|indicators\.(?:economic|social)\.\d+$/.test(id))
    if (!head || middle < 0 || dice.chance(0.2)) return table
    return inserted(table, middle, [{ ...head, cells: head.cells.map(withoutValues) }])
  })

function withoutValues(cell: Cell): Cell {
  return { ...cell, parts: cell.parts.map(({ text }) => ({ text })) }
}

function blankRow(like: Row | undefined, first: string): Row {
  const cells = (like?.cells ?? []).map(({ span, merge, parts, role }, at): Cell => {
    if (merge !== undefined) return { parts: parts.map(({ text }) => ({ text })), span, role, merge }
    return { parts: [{ text: at === 0 ? first : '' }], span, role: 'blank' }
  })
  return { id: 'blank', cells }
}

function inserted(table: Table, at: number, rows: readonly Row[]): Table {
  return { ...table, rows: [...table.rows.slice(0, at), ...rows, ...table.rows.slice(at)] }
}
