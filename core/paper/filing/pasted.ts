import type { AnnexId, Pattern } from '../../address.ts'
import type { Form } from '../../form.ts'
import { saysNone } from '../../values/texts.ts'
import type { Page } from '../page.ts'
import type { Told } from './filing-read.ts'
import { plain } from './label.ts'
import { Ledger } from './ledger.ts'
import { linesOf } from './line.ts'
import { otherForm, otherProvince } from './parties.ts'
import { readRegions, tellTheRest } from './read.ts'
import type { Reader } from './reader.ts'
import { lackingIn, yearOf } from './recognise.ts'
import { isMarker, type Parted, type Region } from './region.ts'
import { regionsOf } from './regions.ts'
import type { Shape } from './shape.ts'
import { writtenShapesOf } from './unprinted.ts'

/** What is known of a part of a filing before it is read: whose it is, and where in the filing it was sent. */
export type PastedInto = {
  readonly form: Form
  readonly year: number
  readonly department: string
  /** Lines that name no annex belong to this one. */
  readonly annex: AnnexId
  /** Lines that name no copy belong to this one. */
  readonly copy?: number
  /** The copies by their names, and the highest number in use. */
  readonly names: ReadonlyMap<string, number>
  readonly taken: number
  /** The list, or the second-level indicator, whose rows the lines are. */
  readonly list?: Pattern
  readonly level?: string
}

/** Why nothing of a text is taken: it belongs to another year or department, or is on another form. */
export type Foreign =
  | { readonly foreign: 'year'; readonly year: number }
  | { readonly foreign: 'department'; readonly name: string }
  | { readonly foreign: 'form'; readonly says: string }

/** What was read; `unnamed`: it is a whole table that does not say whose it is. */
export type PastedTold = Told & { readonly unnamed?: true }

/** The source of a text in a pasted line. */
export function lineSource(number: number): string {
  return `第${number}行`
}

/**
 * Reads a part of a filing whose form, year and position are known, in the same way as whole filings. Text of another
 * year, department or form is not read at all. An unknown copy gets the next number.
 */
export function readPasted(into: PastedInto, page: Page): PastedTold | Foreign {
  const { form, year } = into
  const lines = linesOf([{ name: '', pages: [page] }])
  const parted = inHand(into, regionsOf(form, lines, true))
  const foreign = foreignIn(into, parted)
  if (foreign) return foreign
  const ledger = new Ledger(({ source }) => lineSource(source.row ?? 0))
  const readers = new Map(writtenShapesOf(form).map((shape) => [shape.annex.id, readerOf(into, shape, ledger)]))
  readRegions(year, ledger, parted.regions, readers)
  tellTheRest(form, ledger, lines, year)
  const stated = ledger.valueAt(form.edition.layout.name)
  if (stated && isOther(into, stated)) return { foreign: 'department', name: stated }
  return { ...ledger.told(), ...(isUnnamed(form, stated, parted) ? { unnamed: true } : {}) }
}

/** Whether a whole table has a title, or room for the department's name, and does not name it. */
function isUnnamed(form: Form, stated: string | undefined, { regions }: Parted): boolean {
  const titled = regions.some(({ title }) => title.some((line) => !isMarker(line)))
  const named = regions.some((region) => isOfDepartment(form, region))
  return !stated && !named && (stated !== undefined || titled)
}

/** Lines that name no annex belong to the one in hand. */
function inHand({ annex }: PastedInto, { regions, before }: Parted): Parted {
  if (before.length === 0) return { regions, before }
  return { regions: [{ annex, lines: before, title: [], named: '', years: [] }, ...regions], before: [] }
}

function readerOf({ form, year, annex, copy, names, taken, list, level }: PastedInto, shape: Shape, ledger: Ledger) {
  const { each } = shape.annex
  const reader: Reader = { form, year, shape, ledger, names: new Map(names), fresh: copy === undefined, pasted: true }
  if (each !== undefined) ledger.taken(each, taken)
  if (each !== undefined && copy !== undefined) reader.copy = copy
  if (shape.annex.id !== annex) return reader
  const own = shape.lists.find(({ pattern }) => pattern === list)
  const first = form.edition.levels.find(({ second }) => second.some(({ id }) => id === level))
  if (own) reader.list = own
  if (first && level !== undefined) Object.assign(reader, { under: 'tree', level: { first: first.id, second: level } })
  return reader
}

function foreignIn(into: PastedInto, { regions }: Parted): Foreign | undefined {
  const { form, year } = into
  const fit = { form, parted: { regions, before: [] }, found: 0, share: 1, lacking: lackingIn(form, regions) }
  const named = yearOf(fit)
  if (named !== undefined && named !== year) return { foreign: 'year', year: named }
  const name = regions.filter((region) => isOfDepartment(form, region)).find(({ named }) => isOther(into, named))?.named
  if (name !== undefined) return { foreign: 'department', name }
  const lines = regions.flatMap(({ title, lines }) => [...title, ...lines])
  const titled = regions.some(({ title }) => title.some((line) => !isMarker(line)))
  if (titled && fit.lacking.length > 0) return { foreign: 'form', says: otherForm(fit, lines).says }
  const other = otherProvince(form, lines)
  return other && { foreign: 'form', says: other.says }
}

/** Whether a title begins with the name of the department, or with that of the copy. */
function isOfDepartment(form: Form, { annex, named }: Region): boolean {
  const { each } = form.edition.annexes.find(({ id }) => id === annex) ?? {}
  return each === undefined && /(?:[局委办院校所站馆会厅部处社]|中心|公司|政府|总队|大队|学校)$/.test(named)
}

/** Whether a name is another department's; county or city may be left out. */
function isOther({ department }: PastedInto, name: string): boolean {
  const [own, said] = [plain(department), plain(name)]
  return said !== '' && !saysNone(name) && !own.endsWith(said) && !said.endsWith(own)
}
