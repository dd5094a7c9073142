import { expand, type Facts } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { cellsBehind, cellsRead, derivedAt, evaluate } from '../../formula.ts'
import type { Formula } from '../../formula-grammar.ts'
import { onceFor } from '../../once.ts'
import { perFacts } from '../../once-per-facts.ts'
import { changing } from '../../prose/colour.ts'
import { type Figure, slackIn, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { Anchor, Column } from '../../prose/rules.ts'
import { lexiconOf, yearOf } from '../../prose/words.ts'
import type { Quantity } from '../../quantity.ts'
import type { Place } from './place.ts'
import { hasSubject } from './subject.ts'

/** A fact that a figure may mean, with its value. */
export type Meaning = { readonly formula: Formula; readonly column: Column; readonly worth: Quantity }

/** The facts that a figure may mean by the words right before it; none if the words name nothing known. */
export function meaningsOf(place: Place, sentence: Sentence, figure: Figure): readonly Meaning[] {
  if (figure.rough || figure.of === undefined || changing.test(figure.phrase)) return []
  const anchors = anchorsOf(place, figure).filter((anchor) => anchor.of === figure.of)
  if (anchors.length === 0) return []
  const said = sentence.text.slice(0, figure.at)
  if ((figure.columns.length === 0 && isWithinYear(said)) || isDifference(said)) return []
  return flatMap(
    anchors.filter((anchor) => applies(place, anchor, sentence, figure)),
    (anchor) => meaningsIn(place, anchor, figure),
  )
}

function meaningsIn(place: Place, anchor: Anchor, figure: Figure): Meaning[] {
  const columns = columnsOf(place, anchor, figure)
  const formulas = flatMap(columns, (column) => anchor.means[column] ?? [])
  const open = formulas.filter((formula) => !worthOf(place, formula).stated)
  if (open.length > 0 && (anchor.known || open.some((formula) => isBegun(place, formula)))) return []
  if (columns.some((column) => isOpen(place, anchor, column))) return []
  return flatMap(columns, (column) => inColumn(place, anchor, column, figure.of === 'percent'))
}

/** Whether the cell that a column means first is not answered: then a figure may well be its. */
function isOpen(place: Place, { means }: Anchor, column: Column): boolean {
  const [first] = means[column] ?? []
  return first !== undefined && worthOf(place, first).stated === undefined
}

/** Whether some of what an unknown sum is made of is answered: then a figure may well be that sum. */
function isBegun({ form, facts }: Place, formula: Formula): boolean {
  const behind = [...cellsBehind(form, cellsRead(formula))]
  return behind.some((pattern) => (expand(facts, pattern) ?? []).some((address) => facts.has(address)))
}

/** The anchors whose words come right before a figure. */
export function anchorsOf({ form }: Place, { key }: Figure): readonly Anchor[] {
  return (form.edition.prose && lexiconOf(form.edition.prose).anchors.get(key)) ?? []
}

/** Every fact of an anchor in a column, stated and computed. */
export function inColumn(place: Place, anchor: Anchor, column: Column, percent = false): Meaning[] {
  return flatMap(anchor.means[column] ?? [], (formula) =>
    worthOf(place, formula).all.map((worth) => ({ formula, column, worth: percent ? inPercent(worth) : worth })),
  )
}

/** Whether a figure equals a possible meaning, within its own rounding. */
export function agrees(figure: Figure, { worth }: Meaning, unit: string): boolean {
  const told = worthIn(figure, unit)
  return told.eq(worth.value) || told.minus(worth.value).abs().lte(slackIn(figure, unit).plus(worth.slack))
}

/** The stated value of a formula, and with it the computed one: the table's own rule reports that difference. */
type Worth = { readonly stated: Quantity | undefined; readonly all: readonly Quantity[] }

const worths = perFacts<Map<Formula, Worth>>()

/** The same few facts are what most figures of a report mean. */
function worthOf({ form, facts }: Place, formula: Formula): Worth {
  const known = worths.get(form, facts) ?? worths.set(form, facts, new Map())
  const worth = known.get(formula) ?? workedOut(form, facts, formula)
  known.set(formula, worth)
  return worth
}

function workedOut(form: Form, facts: Facts, formula: Formula): Worth {
  const stated = evaluate(form, facts, formula)
  const derived = typeof formula === 'string' && facts.has(formula) ? derivedAt(form, facts, formula) : undefined
  return { stated, all: flatMap([stated, derived], (worth) => worth ?? []) }
}

function inPercent({ value, slack }: Quantity): Quantity {
  return { value: value.times(100), slack: slack.times(100) }
}

function applies(place: Place, anchor: Anchor, sentence: Sentence, figure: Figure): boolean {
  const { only, unless } = limitsOf(anchor)
  if (anchor.within && !sentence.parts.some((part) => anchor.within?.includes(part))) return false
  const said = sentence.text.slice(0, figure.at)
  if ((only && !only.test(said)) || unless?.test(anchor.whole ? withoutItems(said) : said)) return false
  return anchor.whole !== 'alone' || !hasSubject(place, sentence, figure)
}

/** Drops the items of a total before ；, which say nothing of the next total: 收入合计…，其中一般公共预算拨款…；支出合计. */
function withoutItems(said: string): string {
  const parts = said.split('；')
  return parts.map((part, at) => (at < parts.length - 1 ? part.slice(0, itemsFrom(part)) : part)).join('；')
}

function itemsFrom(part: string): number {
  const at = part.search(/其中|包括|全部为/)
  return at < 0 ? part.length : at
}

const limitsOf = onceFor(({ only, unless }: Anchor) => ({
  only: only === undefined ? undefined : new RegExp(only),
  unless: unless === undefined ? undefined : new RegExp(unless),
}))

/**
 * The columns that a figure may belong to: those named by its own words, else those named earlier in the sentence, else
 * all.
 */
function columnsOf({ year }: Place, anchor: Anchor, figure: Figure): Column[] {
  const own = yearOf(figure.year, year)
  const around = yearOf(figure.before.year, year)
  const told = own ?? around ?? year
  if (told !== year && told !== year - 1) return []
  if (anchor.named && figure.columns.length === 0) return []
  if (own === year - 1) return figure.columns.includes('budget') ? [] : ['lastFinal']
  const chosen = namedColumns(figure) ?? (Object.keys(anchor.means) as Column[])
  if (around === year - 1 && anchor.means.lastFinal === undefined) return []
  const isKnown = chosen.some((column) => anchor.means[column] !== undefined)
  return around === year - 1 && isKnown ? [...chosen, 'lastFinal'] : chosen
}

/** Whether the figures of a part of a sentence were announced as differences: 决算与预算的差异：. */
function isDifference(said: string): boolean {
  return differences.test(said.slice(said.lastIndexOf('；') + 1))
}

const differences = /(?:差异|差额|差距|变动额?|增减额?|增量|减量)[：:]/
const times = /([上下]半年|季度|(?<!\d)(?:[1-9]|1[01])月)|全年|年末|年底|年终|12月|年度/g

/** Whether the last time named is one within the year: 截至6月底, 前三季度. */
function isWithinYear(said: string): boolean {
  if (!/半年|季度|月/.test(said)) return false
  return [...said.matchAll(times)].at(-1)?.[1] !== undefined
}

/**
 * The columns named by the words. 支出 after a budget may already mean what was spent; an adjusted budget is not the
 * initial one.
 */
function namedColumns({ phrase, columns, before }: Figure): Column[] | undefined {
  const named = columns.length > 0 ? columns : before.columns
  if (named.length === 0) return undefined
  const spent: readonly Column[] = columns.length === 0 && spends.test(phrase) ? ['final'] : []
  const all = [...new Set([...named, ...spent])]
  return all.includes('annual') ? all.filter((column) => column !== 'budget') : all
}

const spends = /支出|使用|列支|发生|实际/
