import { type Address, bind, mostMet } from './address.ts'
import type { Row } from './edition.ts'
import { type Facts, rowsOver } from './facts.ts'
import { cellAt, type Form } from './form.ts'
import { onceForWords } from './once.ts'
import { shortened } from './values/shortened.ts'

/** The most characters of a name that are quoted. */
const mostLetters = 20

/** Puts the filing's year into a label of the edition: `{year}年预算` → `2023年预算`. */
export function withYear(words: string, year: number): string {
  if (!words.includes('{')) return words
  return words.replaceAll('{year}', String(year)).replaceAll('{lastYear}', String(year - 1))
}

/** A cell in words, as a person would refer to it: 附件三 非遗保护专项资金·其他资金 全年预算数. */
export function labelOf(form: Form, facts: Facts, year: number, address: Address): string {
  const cell = cellAt(form, address)
  if (!cell) return address
  const annex = form.sections.get(cell.row.section)?.annex
  const own = cell.row.label.endsWith(cell.label) || cell.column === 'name' ? [] : [cell.label]
  const row =
    cell.row.called === 'alone' ? [...rowNames(facts, address), cell.label] : rowWords(facts, cell.row, address)
  const words = [annex?.number, [...new Set(row)].join('·'), ...own.filter((label) => !row.includes(label))]
  return withYear(words.filter(Boolean).join(' '), year)
}

/** A cell as it is called within its annex, its label alone where no other cell there has it: 产出指标, 公用经费 2023年决算. */
export function briefLabel(form: Form, facts: Facts, year: number, address: Address): string {
  const cell = cellAt(form, address)
  if (!cell) return address
  const annex = (row: Row) => form.sections.get(row.section)?.annex
  const alike = [...form.cells.values()].filter(
    ({ label, row }) => label === cell.label && annex(row) === annex(cell.row),
  )
  const names = [...rowNames(facts, address), cell.label]
  if (alike.length === 1) return withYear(names.join(' '), year)
  const label = labelOf(form, facts, year, address)
  const number = annex(cell.row)?.number ?? ''
  return label.startsWith(`${number} `) ? label.slice(number.length + 1) : label
}

/** The row in words, without its annex: 公务接待, or 非遗保护专项资金·其他资金. */
export function rowLabel(form: Form, facts: Facts, year: number, rowId: string, numbers: readonly number[]): string {
  const row = form.rows.get(rowId)
  const address = bind(rowId.split('#', 1)[0] ?? rowId, numbers)
  const words = row ? rowWords(facts, row, address) : [...rowNames(facts, address), rowId]
  return withYear([words.join('·'), ...partLabel(row)].join(' '), year)
}

/** A row with the names of the rows that contain it: 非遗保护专项资金·其他资金, or 质量指标“验收合格率”. */
function rowWords(facts: Facts, { label, called }: Row, address: Address): string[] {
  const names = rowNames(facts, address)
  if (called !== 'quoted') return [...names, label]
  const name = names.at(-1) ?? ''
  return [...names.slice(0, -1), `${label}${isNamed(facts, address) ? `“${shortened(name, mostLetters)}”` : name}`]
}

/** What distinguishes a question from the others on the same row: its cell's label. */
function partLabel(row: Row | undefined): string[] {
  const [only] = row?.cells.length === 1 ? row.cells : []
  return row?.id.includes('#') && only && !row.label.endsWith(only.label) && !row.prose ? [only.label] : []
}

function isNamed(facts: Facts, address: Address): boolean {
  return Boolean(facts.get(namesOver(address).at(-1)?.cell ?? ''))
}

/** The names of the repeated rows that an address belongs to, outermost first. */
function rowNames(facts: Facts, address: Address): string[] {
  return namesOver(address).map(({ cell, number }) => facts.get(cell) || `第${number}行`)
}

/** The cells with the names of the repeated rows that an address belongs to. */
const namesOver = onceForWords(
  (address: Address) => rowsOver(address).map(({ list, number }) => ({ cell: `${list}.${number}.name`, number })),
  mostMet,
)
