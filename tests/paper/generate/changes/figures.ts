import { Decimal } from 'decimal.js'
import { cellAt, type Form } from '../../../../core/form.ts'
import { type Document, eachPart, eachTable, type Part, paragraph, type Table } from '../document.ts'
import type { Change } from './change.ts'

/** The figures of money changed as printed; blank ones are left. */
function money(document: Document, form: Form, change: (value: Decimal, text: string) => string): Document {
  return eachPart(document, (part) => moneyPart(form, part, change))
}

function moneyPart(form: Form, part: Part, change: (value: Decimal, text: string) => string): Part {
  const value = part.value ?? part.text
  if (part.at === undefined || value === '' || cellAt(form, part.at)?.kind.type !== 'amount') return part
  return { ...part, value, text: change(new Decimal(value), part.text) }
}

export const thousands: Change = (document, _, { form }) =>
  money(document, form, (_value, text) => text.replace(/^(\d+)(\d{3})(?=\.|$)/, (all) => grouped(all)))

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `12.50万元` in the cell itself. */
export const unitsInCells: Change = (document, dice, { form }) =>
  money(document, form, (_, text) => (dice.chance(0.7) ? `${text}${form.edition.unit}` : text))

/** The other unit in single cells: `125000元` on a form in 万元. */
export const otherUnitInCells: Change = (document, dice, { form }) =>
  money(document, form, (value, text) => {
    return dice.chance(0.3) && !value.isZero() ? `${scaled(form, value)}${other(form)}` : text
  })

const other = (form: Form) => (form.edition.unit === '元' ? '万元' : '元')
const scaled = (form: Form, value: Decimal) => value.times(form.edition.unit === '元' ? '0.0001' : 10_000).toFixed()

/** The whole form in the other unit, stated where its unit was stated. */
export const otherUnit: Change = (document, _, { form }) => {
  const bracketed = new RegExp(`([(（])${form.edition.unit}([)）])`)
  return eachTable(document, (table) => {
    const says = table.rows.some(({ cells }) =>
      cells.some(({ parts }) => parts.some(({ text }) => bracketed.test(text))),
    )
    return says ? inOther(table, form, bracketed) : table
  })
}

function inOther(table: Table, form: Form, bracketed: RegExp): Table {
  const changed = (part: Part): Part => {
    if (part.at) return moneyPart(form, part, (value) => scaled(form, value))
    return { ...part, text: part.text.replace(bracketed, `$1${other(form)}$2`) }
  }
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, parts: cell.parts.map(changed) })),
  }))
  return { ...table, rows }
}

/** The unit in a line over the table instead of in its corner. */
export const unitLine: Change = (document, dice) =>
  eachTable(document, (table) => {
    const [unit, bare] = withoutUnit(table)
    return unit === undefined
      ? table
      : [paragraph('unit', `${dice.pick(['单位：', '金额单位：', '单位:'])}${unit}`), bare]
  })

/** The unit in each head of a money column instead of in the corner. */
export const unitInHeads: Change = (document, dice) =>
  eachTable(document, (table) => {
    const [unit, bare] = withoutUnit(table)
    if (unit === undefined || dice.chance(0.2)) return table
    const head = (text: string) => (/[预决]算数$|执行数$/.test(text) ? `${text}（${unit}）` : text)
    return mapHeads(bare, head)
  })

/**
 * A table's unit in brackets, and the table without it; that of buildings, with units in several heads, is unchanged.
 */
function withoutUnit(table: Table): [string | undefined, Table] {
  const cells = table.rows.flatMap(({ cells: own }) => own).filter(({ role }) => role === 'head' || role === 'side')
  const texts = new Set(cells.flatMap(({ parts }) => parts.map(({ text }) => text)))
  const found = [...texts].flatMap((text) => /[(（](万元|元)[)）]/.exec(text)?.[1] ?? [])
  if (found.length !== 1) return [undefined, table]
  return [found[0], mapHeads(table, (text) => text.replace(/[(（](?:万元|元)[)）]/, ''))]
}

function mapHeads(table: Table, change: (text: string) => string): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.role === 'head' || cell.role === 'side'
        ? { ...cell, parts: cell.parts.map((part) => (part.at ? part : { ...part, text: change(part.text) })) }
        : cell,
    ),
  }))
  return { ...table, rows }
}

const figures: readonly string[] = ['amount', 'count', 'percent', 'points', 'area']

/** The various ways people write that there is no figure. */
export const blankSigns: Change = (document, dice, { form }) =>
  eachPart(document, (part) => {
    const type = part.at === undefined ? '' : (cellAt(form, part.at)?.kind.type ?? '')
    if ((part.value ?? part.text) !== '' || !figures.includes(type) || dice.chance(0.2)) return part
    return { ...part, text: dice.pick(['-', '/', '—', '——', '无']), value: '' }
  })

/** Figures without trailing zeros. */
export const shortFigures: Change = (document, _, { form }) =>
  money(document, form, (_, text) => (/^\d+\.\d+$/.test(text) ? new Decimal(text).toFixed() : text))

/** Days with dots or slashes. */
export const otherDates: Change = (document, dice, { form }) => {
  const written = dice.pick([(d: string) => d.replaceAll('-', '.').replace(/\.0/g, '.'), (d: string) => d, spelled])
  return eachPart(document, (part) => {
    const isDay = part.at !== undefined && cellAt(form, part.at)?.kind.type === 'date' && (part.value ?? '') !== ''
    return isDay ? { ...part, text: written(part.value ?? '') } : part
  })
}

function spelled(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year} 年 ${Number(month)} 月 ${Number(date)} 日`
}
