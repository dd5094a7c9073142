import { Decimal } from 'decimal.js'
import type { Address, Pattern } from '../../address.ts'
import { expand, type Facts } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { cellsRead, evaluate, quantityAt } from '../../formula.ts'
import type { Formula } from '../../formula-grammar.ts'
import { formulaWords } from '../formula-words.ts'
import { type CheckKind, type CheckOf, noFixes } from '../kind.ts'
import type { Cells } from '../kinds.ts'
import { addresses, named, side } from '../sides.ts'
import { stating } from '../stating.ts'
import { figure, kindOf, working } from '../working.ts'

type AllSame = CheckOf<'allSame'>

/** Not every first cell equals its second; silent as soon as one pair differs or is unknown. */
export const allSame: CheckKind<'allSame'> = {
  reads: (_, { pairs }) => pairs.flat(),
  judge(form, { facts }, check, numbers) {
    const same = check.pairs.every((pair) => isSameEverywhere(form, facts, pair, numbers))
    const sides = same ? sidesOf(check).map((formula) => sideOf(form, facts, formula, numbers)) : []
    if (!sides.some(({ worth }) => worth?.gt(0))) return undefined
    const read = flatMap(sidesOf(check), (formula) => cellsRead(formula, numbers))
    return {
      shows: sides.map(({ shown }) => shown).join('；'),
      sides: sides.map(({ worth }) => worth?.toFixed()).join(' | '),
      at: [...new Set(addresses(facts, check.at ? [check.at, ...read] : read))],
    }
  },
  place: ({ id, pairs }) => pairs[0]?.[0] ?? id,
  fixes: noFixes,
  example(form, { pairs }) {
    const all = (first: number): Cells =>
      Object.assign({}, ...pairs.map((pair) => pairStating(form, pair, new Decimal(first))))
    return { breach: all(100), sound: all(90) }
  },
  words: (form, { pairs }) => `${pairs.map((pair) => pairWords(form, pair)).join('，')} 都完全相同时列出`,
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

function pairStating(form: Form, [first, second]: readonly [Pattern, Pattern], worth: Decimal): Cells {
  return { ...stating(form, first, worth), ...stating(form, second, new Decimal(100)) }
}

/** Two columns compared row by row, in words: 每个项目的… 与 …。 */
function pairWords(form: Form, pair: readonly Pattern[]): string {
  return pair.map((pattern) => formulaWords(form, pattern, pattern.split('*').length - 1)).join(' 与 ')
}
