import type { Address } from '../address.ts'
import { expand, type Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { cellsRead, evaluate, quantityAt } from '../formula.ts'
import type { Formula } from '../formula-grammar.ts'
import type { Check } from './kinds.ts'
import { addresses, type Broken, named, side } from './sides.ts'
import { figure, kindOf, working } from './working.ts'

type AllSame = Extract<Check, { kind: 'allSame' }>

/** Judges a rule that not everything should be the same; silent from the first figure on that differs or is unknown. */
export function judgeAllSame(form: Form, facts: Facts, check: AllSame, numbers: readonly number[]): Broken | undefined {
  const same = check.pairs.every((pair) => isSameEverywhere(form, facts, pair, numbers))
  const sides = same ? sidesOf(check).map((formula) => sideOf(form, facts, formula, numbers)) : []
  if (!sides.some(({ worth }) => worth?.gt(0))) return undefined
  const read = sidesOf(check).flatMap((formula) => cellsRead(formula, numbers))
  return {
    shows: sides.map(({ shown }) => shown).join('；'),
    sides: sides.map(({ worth }) => worth?.toFixed()).join(' | '),
    at: [...new Set(addresses(facts, check.at ? [check.at, ...read] : read))],
  }
}

function isSameEverywhere(
  form: Form,
  facts: Facts,
  pair: AllSame['pairs'][number],
  numbers: readonly number[],
): boolean {
  const [firsts, seconds] = pair.map((pattern) => expand(facts, pattern, numbers))
  return firsts?.every((first, at) => isSame(form, facts, first, seconds?.[at] ?? '')) ?? false
}

function isSame(form: Form, facts: Facts, first: Address, second: Address): boolean {
  const one = quantityAt(form, facts, first)
  const other = one && quantityAt(form, facts, second)
  return one && other ? one.value.eq(other.value) : false
}

/** The first cells of all pairs, and the second ones. */
function sidesOf({ pairs }: AllSame): Formula[] {
  const [only] = pairs.length === 1 ? pairs : []
  return only ? [...only] : [{ sum: pairs.map(([first]) => first) }, { sum: pairs.map(([, second]) => second) }]
}

function sideOf(form: Form, facts: Facts, formula: Formula, numbers: readonly number[]) {
  const worth = evaluate(form, facts, formula, numbers)?.value
  const shown = side(working(form, facts, formula, numbers), worth ? figure(kindOf(form, formula), worth) : '')
  return { shown: `${named(form, formula)}${shown}`, worth }
}
