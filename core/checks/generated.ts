import { Decimal } from 'decimal.js'
import { type Address, isSignature, numbersOf } from '../address.ts'
import { demandsFigure, zeroWords } from '../demanded.ts'
import { type Facts, isListed } from '../facts.ts'
import { cellAt, type Form, type PlacedCell } from '../form.ts'
import { acceptedAt, cellsRead, derivedAt, readQuantity } from '../formula.ts'
import { labelOf } from '../labels.ts'
import type { Quantity } from '../quantity.ts'
import { agreement } from './agreement.ts'
import type { Finding, Mode } from './finding.ts'
import { fixesOfDerived } from './fixes.ts'
import { addresses, side } from './sides.ts'
import { difference, figure, working } from './working.ts'

/**
 * Compares a stated derived cell with its formula: another figure is a `must`, a blank one a `note` that gives the
 * value.
 */
export function judgeDerived(form: Form, facts: Facts, year: number, address: Address): Finding | undefined {
  const cell = cellAt(form, address)
  const stated = facts.get(address)
  if (!cell?.formula || stated === undefined || !isListed(facts, address, true)) return undefined
  const accepted = acceptedAt(form, facts, address)
  const exact = derivedAt(form, facts, address)
  const worth = exact ?? accepted
  if (!worth) return undefined
  const quantity = stated === '' ? undefined : readQuantity(cell.kind, stated)
  const verdict = quantity && verdictOn(quantity, worth, accepted)
  if ((stated !== '' && !quantity) || verdict === 'same') return undefined
  const spelled = working(form, facts, (!exact && cell.accepts) || cell.formula, numbersOf(address))
  const expression = side(spelled, figure(cell.kind, worth.value))
  const found = { check: `${address}.formula`, rule: `${cell.pattern}.formula`, at: reads(facts, cell, address) }
  const label = labelOf(form, facts, year, address)
  if (!quantity)
    return { ...found, grade: 'note', says: `${label}：空着，可按其他格算出的数照填。`, ...shown(`应填 ${expression}`) }
  const apart = `，差 ${difference(cell.kind, quantity.value, worth.value)}`
  const shows = `${stated} ≠ ${expression}${apart}`
  if (verdict === 'rounded')
    return { ...found, grade: 'note', says: `${label}：与其他格算出的数只差四舍五入，核对一下即可。`, ...shown(shows) }
  return {
    ...found,
    grade: 'must',
    says: `${label}：与其他格算出的数不一致。请核对这一格和它的各项，改正有误的一处。`,
    ...shown(shows),
    fixes: fixesOfDerived({ form, facts, year, at: found.at }, quantity.value, worth.value),
  }
}

/** A figure that may be either of two values must be one of them. */
function verdictOn(stated: Quantity, worth: Quantity, accepted: Quantity | undefined): ReturnType<typeof agreement> {
  if (!accepted) return agreement(stated, worth)
  const { value } = accepted
  const right = [worth.value, value, value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP)]
  return right.some((one) => one.eq(stated.value)) ? 'same' : 'apart'
}

/** A required cell that is blank (or, in a file, absent). */
export function judgeRequired(
  form: Form,
  facts: Facts,
  year: number,
  mode: Mode,
  cell: PlacedCell,
  address: Address,
): Finding | undefined {
  const text = facts.get(address)
  if (mode === 'live' && (isSignature(address) || text === undefined)) return undefined
  if (text !== undefined && text.trim() !== '') return undefined
  const saysNone = mode === 'live' && demandsFigure(cell)
  const says = saysNone ? `不能是“无”；${zeroWords(cell)}。` : '没有填，这一格必须填写。'
  return {
    check: `${address}.required`,
    rule: `${cell.pattern}.required`,
    grade: 'must',
    at: [address],
    says: `${labelOf(form, facts, year, address)}：${says}`,
    ...shown(saysNone ? '无' : '空白'),
  }
}

function shown(shows: string) {
  return { shows, sides: shows }
}

function reads(facts: Facts, cell: PlacedCell, address: Address): Address[] {
  return [address, ...addresses(facts, cellsRead(cell.formula ?? { constant: '0' }, numbersOf(address)))]
}
