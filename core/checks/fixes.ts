import type { Decimal } from 'decimal.js'
import { type Address, bind, numbersOf, type Pattern, patternOf } from '../address.ts'
import type { Kind } from '../cell-kind.ts'
import { cellAt, type Form } from '../form.ts'
import { cellsRead, evaluate, quantityAt } from '../formula.ts'
import type { Formula } from '../formula-grammar.ts'
import { labelOf } from '../labels.ts'
import { onceForText } from '../once.ts'
import type { Mended } from './kind.ts'
import { figure, kindOf } from './working.ts'

/** How to reconcile a stated derived cell with its formula. */
export function fixesOfDerived(place: Mended, stated: Decimal, worth: Decimal): readonly string[] {
  const [cell = ''] = place.at
  const formula = cellAt(place.form, cell)?.formula
  const known = formula !== undefined && place.facts.get(cell) !== undefined
  const kind = kindOf(place.form, cell)
  const change = `把${nameOf(place, cell)}改为 ${figure(kind, worth)}`
  if (!known || !isSum(formula)) return [change]
  const parts = partsFix(stated.minus(worth), kind)
  return lacksRows(place, formula, stated.minus(worth)) ? [parts] : [change, parts]
}

/** One side of a rule: its value, and the cell that can be changed or the parts that it consists of. */
export type Side = {
  readonly formula: Formula
  readonly worth: Decimal | undefined
  readonly cell: Address | undefined
}

export function sideOf({ form, facts }: Mended, formula: Formula, numbers: readonly number[]): Side {
  const worth = evaluate(form, facts, formula, numbers)?.value
  const cell = typeof formula === 'string' ? bind(formula, numbers) : undefined
  return { formula, worth, cell: cell?.includes('*') ? undefined : cell }
}

export function cellSide({ form, facts }: Mended, cell: Address): Side {
  return { formula: cell, worth: quantityAt(form, facts, cell)?.value, cell }
}

/** How either side can be brought to the value of the other. */
export function agree(place: Mended, a: Side, b: Side): string[] {
  return [fixTo(place, a, b), fixTo(place, b, a)].flat()
}

/** What would bring this side to the value of the other. */
function fixTo(place: Mended, side: Side, other: Side): string[] {
  if (!side.worth || !other.worth) return []
  const kind = kindOf(place.form, side.formula)
  if (side.cell && isAsked(place, side.cell)) {
    if (isStandard(place, side.cell, other) || lacksRows(place, other.formula, side.worth.minus(other.worth))) return []
    return [`把${nameOf(place, side.cell)}改为 ${figure(kind, other.worth)}`]
  }
  const formula = side.cell ? cellAt(place.form, side.cell)?.formula : side.formula
  if (formula === undefined || !isSum(formula)) return []
  const whole = side.cell && side.cell !== place.at[0] ? `给${nameOf(place, side.cell)}` : ''
  return [`${whole}${partsFix(other.worth.minus(side.worth), kind)}`]
}

/** How the left side can be lowered to the right one, or the right one raised to it. */
export function lower(place: Mended, left: Side, right: Side): string[] {
  if (!left.worth || !right.worth) return []
  const [low, high] = [
    figure(kindOf(place.form, left.formula), right.worth),
    figure(kindOf(place.form, left.formula), left.worth),
  ]
  const down = left.cell && isAsked(place, left.cell) ? [`把${nameOf(place, left.cell)}改到不超过 ${low}`] : []
  const up = right.cell && isAsked(place, right.cell) ? [`把${nameOf(place, right.cell)}改到不低于 ${high}`] : []
  return [...down, ...up]
}

function partsFix(missing: Decimal, kind: Kind): string {
  const [where, unit] = kind.type === 'points' ? ['在所属指标里', ' 分'] : ['', '']
  const change = missing.isNegative() ? '减去多出的' : '补上缺的'
  return `${where}${change} ${figure(kind, missing.abs())}${unit}`
}

/** Whether rows are missing below a total of money; the total is seldom wrong. */
function lacksRows({ form, at: [first = ''] }: Mended, parts: Formula, missing: Decimal): boolean {
  if (kindOf(form, first).type !== 'amount' || !missing.gt(0)) return false
  return cellsRead(parts, numbersOf(first)).some((cell) => cell.includes('*'))
}

/** Whether a weight is the edition's standard one while its parts' sum is not: then the parts are to be mended. */
function isStandard({ form, facts }: Mended, address: Address, { formula, worth }: Side): boolean {
  const proposal = cellAt(form, address)?.proposal
  if (!isSum(formula) || !proposal || !('constant' in proposal)) return false
  const stated = quantityAt(form, facts, address)?.value
  return stated?.eq(proposal.constant) === true && !lawful(form, patternOf(address)).some((weight) => worth?.eq(weight))
}

/** Every constant that the edition requires of a cell. */
const lawful = onceForText(({ edition }: Form, cell: Pattern): readonly string[] =>
  edition.checks.flatMap((check) => {
    if (check.kind !== 'equal' || check.left !== cell || typeof check.right === 'string') return []
    return 'constant' in check.right ? [check.right.constant] : []
  }),
)

function isAsked({ form }: Mended, address: Address): boolean {
  const cell = cellAt(form, address)
  return cell !== undefined && !cell.formula
}

function isSum(formula: Formula): boolean {
  return typeof formula === 'string' ? formula.includes('*') : 'sum' in formula
}

/** A cell's name without what it shares with the finding's cell: the annex, or the whole row. */
function nameOf({ form, facts, year, at: [first = ''] }: Mended, address: Address): string {
  const name = labelOf(form, facts, year, address)
  const [annex = ''] = labelOf(form, facts, year, first).split(' ', 1)
  return name.startsWith(`${annex} `) ? name.slice(annex.length + 1) : name
}
