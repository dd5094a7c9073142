import { Decimal } from 'decimal.js'
import { type Address, bind, numbersOf, type Pattern, patternOf } from './address.ts'
import type { Kind } from './cell-kind.ts'
import { expand, type Facts, listsOver } from './facts.ts'
import { flatMap } from './flat-map.ts'
import { cellAt, type Form } from './form.ts'
import type { Formula } from './formula-grammar.ts'
import { onceFor, onceForText } from './once.ts'
import { once } from './once-per-facts.ts'
import { exact, nothing, type Quantity, withSlack } from './quantity.ts'
import { roundedPoints, roundedRate, withAccepted } from './rounding.ts'

/** The decimals that a cell of this kind prints; undefined if the kind is no number. */
export function printedDecimals(kind: Kind): number | undefined {
  if (kind.type === 'amount' || kind.type === 'area' || kind.type === 'percent' || kind.type === 'points') return 2
  return kind.type === 'count' ? 0 : undefined
}

/** The formula's value at the given row numbers; undefined while any fact that it reads is not asked yet. */
export function evaluate(
  form: Form,
  facts: Facts,
  formula: Formula,
  numbers: readonly number[] = [],
): Quantity | undefined {
  if (typeof formula === 'string') return sumOfCells(form, facts, formula, numbers)
  if ('constant' in formula) return exact(new Decimal(formula.constant))
  if ('sum' in formula) return total(formula.sum.map((part) => evaluate(form, facts, part, numbers)))
  const [a, b] = operands(formula).map((part) => evaluate(form, facts, part, numbers))
  if (!a || !b) return undefined
  if ('minus' in formula) return minus(a, b)
  if ('times' in formula) return times(a, b)
  if ('least' in formula) return a.value.lte(b.value) ? a : b
  return ratio(a, b, formula.ofNothing)
}

/**
 * The number at an address: the stated one, otherwise that of its formula; undefined if it is unknown or not a number.
 */
export function quantityAt(form: Form, facts: Facts, address: Address): Quantity | undefined {
  const cell = cellAt(form, address)
  if (!cell) return undefined
  const stated = facts.get(address)
  if (cell.formula && (stated === undefined || stated === '')) return derivedAt(form, facts, address)
  return stated === undefined ? undefined : readQuantity(cell.kind, stated)
}

/** The canonical text at an address: the stated one, otherwise that of its formula; undefined if unknown. */
export function textAt(form: Form, facts: Facts, address: Address): string | undefined {
  const stated = facts.get(address)
  const cell = cellAt(form, address)
  if (!cell?.formula || (stated !== undefined && stated !== '')) return stated
  const worth = derivedAt(form, facts, address)
  return worth && writeQuantity(cell.kind, worth.value)
}

/** A number as canonical text, without trailing zeros; a rate in percent. */
export function writeQuantity(kind: Kind, value: Decimal): string {
  if (value.isZero()) return kind.type === 'percent' ? '0%' : '0'
  if (kind.type === 'percent') return `${value.times(100).toFixed()}%`
  return value.toFixed()
}

/** A share in percent, to two decimals, half up: 0.31691 → 31.69%. */
export function writeShare(share: Decimal): string {
  return writeQuantity({ type: 'percent' }, share.toDecimalPlaces(4, Decimal.ROUND_HALF_UP))
}

/** The value of a derived cell's formula: rates and points rounded as the cell prints, money exact. */
export const derivedAt = once((form: Form, facts: Facts, address: Address): Quantity | undefined => {
  const cell = cellAt(form, address)
  if (!cell?.formula) return undefined
  const worth = evaluate(form, facts, cell.formula, numbersOf(address))
  if (!worth) return undefined
  if (cell.kind.type === 'percent') return roundedRate(worth.value)
  if (cell.kind.type !== 'points') return worth
  return withAccepted(roundedPoints(worth), acceptedAt(form, facts, address))
})

/** The other value that a derived cell may have, by a formula that uses a printed, rounded figure on the way. */
export function acceptedAt(form: Form, facts: Facts, address: Address): Quantity | undefined {
  const formula = cellAt(form, address)?.accepts
  const worth = formula === undefined ? undefined : evaluate(form, facts, formula, numbersOf(address))
  return worth && exact(worth.value)
}

/** Carries the derived values over to changed facts; only those that depend on the changed cells are computed again. */
export function keepDerived(form: Form, before: Facts, after: Facts, changed: readonly Address[]): void {
  const following = derivedFrom(form)
  const stale = new Set<Pattern>()
  for (const address of changed) for (const pattern of following.get(patternOf(address)) ?? []) stale.add(pattern)
  derivedAt.keep(form, before, after, stale.size === 0 ? undefined : (address) => !stale.has(patternOf(address)))
  const patterns = changed.map(patternOf)
  sumOfRows.keep(form, before, after, (sum) => {
    const behind = behindSum(form, sum)
    return !patterns.some((pattern) => behind.has(pattern))
  })
}

const behindSum = onceForText((form: Form, sum: Pattern) => cellsBehind(form, [patternOf(sum)]))

/** For each cell that derived cells of a form depend on: those. */
const derivedFrom = onceFor((form: Form): ReadonlyMap<Pattern, readonly Pattern[]> => {
  const following = new Map<Pattern, Pattern[]>()
  for (const { pattern, formula } of form.cells.values())
    for (const behind of formula ? cellsBehind(form, [pattern]) : [])
      following.set(behind, [...(following.get(behind) ?? []), pattern])
  return following
})

/** A number from canonical text, exact to the decimals that its cell prints, or to more if it has more. */
export const readQuantity = onceForText((kind: Kind, text: string): Quantity | undefined => {
  if (text === '' || text === '0') return exact(nothing)
  const percent = text.endsWith('%')
  const digits = percent ? text.slice(0, -1) : text
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return undefined
  const value = percent ? new Decimal(digits).div(100) : new Decimal(digits)
  if (kind.type === 'count' || kind.type === 'points') return exact(value)
  const decimals = Math.max(printedDecimals(kind) ?? 2, decimalsOf(digits)) + (percent ? 2 : 0)
  return withSlack(value, decimals)
})

/** The cells that a formula reads, as patterns bound as far as the numbers go. */
export function cellsRead(formula: Formula, numbers: readonly number[] = []): string[] {
  if (typeof formula === 'string') return [bind(formula, numbers)]
  if ('constant' in formula) return []
  if ('sum' in formula) return flatMap(formula.sum, (part) => cellsRead(part, numbers))
  return flatMap(operands(formula), (part) => cellsRead(part, numbers))
}

/** These cells with everything that their values depend on: what derives them, and the lists that they belong to. */
export function cellsBehind(form: Form, patterns: readonly Pattern[]): ReadonlySet<Pattern> {
  const found = new Set<Pattern>()
  const add = (pattern: Pattern) => {
    if (found.has(pattern)) return
    found.add(pattern)
    for (const list of listsOver(pattern)) found.add(list)
    const { formula, accepts } = form.cells.get(pattern) ?? {}
    if (formula) cellsRead(formula).forEach(add)
    if (accepts) cellsRead(accepts).forEach(add)
  }
  patterns.forEach(add)
  return found
}

function operands(formula: Exclude<Formula, string | { constant: string } | { sum: readonly Formula[] }>) {
  if ('minus' in formula) return formula.minus
  if ('times' in formula) return formula.times
  return 'least' in formula ? formula.least : formula.ratio
}

function sumOfCells(form: Form, facts: Facts, pattern: string, numbers: readonly number[]): Quantity | undefined {
  const bound = bind(pattern, numbers)
  return bound.includes('*') ? sumOfRows(form, facts, bound) : quantityAt(form, facts, bound)
}

/** Conditions, rules and what is left of a weight add up the same columns. */
const sumOfRows = once((form: Form, facts: Facts, pattern: Pattern): Quantity | undefined => {
  const addresses = expand(facts, pattern)
  return addresses && total(addresses.map((address) => quantityAt(form, facts, address)))
})

function total(parts: readonly (Quantity | undefined)[]): Quantity | undefined {
  let [value, slack] = [nothing, nothing]
  for (const part of parts) {
    if (!part) return undefined
    if (!part.value.isZero()) value = value.plus(part.value)
    if (!part.slack.isZero()) slack = slack.plus(part.slack)
  }
  return { value, slack }
}

function minus(a: Quantity, b: Quantity): Quantity {
  return { value: a.value.minus(b.value), slack: a.slack.plus(b.slack) }
}

function times(a: Quantity, b: Quantity): Quantity {
  return {
    value: a.value.times(b.value),
    slack: a.slack.times(b.value.abs()).plus(b.slack.times(a.value.abs())),
  }
}

function ratio(a: Quantity, b: Quantity, ofNothing: string | undefined): Quantity | undefined {
  if (!b.value.isZero()) return exact(a.value.div(b.value))
  return a.value.isZero() && ofNothing !== undefined ? exact(new Decimal(ofNothing)) : undefined
}

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0
}
