import { flatMap } from '../flat-map.ts'
import { evaluate } from '../formula.ts'
import type { Formula } from '../formula-grammar.ts'
import { scoredAt } from '../indicator.ts'
import { phraseAt } from '../narrative/phrases.ts'
import type { Phrase } from '../narrative/vocabulary.ts'
import { onceFor } from '../once.ts'
import type { Guarded } from './fault.ts'
import { type MarkedSlot, type Stretch, slotsIn } from './marked.ts'

/** The direction of a change: more, less or the same; undefined if unknown. */
export type Sign = 1 | 0 | -1 | undefined

/** A change that a draft states by one slot, which brings its own words. */
export type Change = MarkedSlot & { readonly sign: Sign; readonly from: readonly string[] }

/** The changes within a span, in order; each span is read once. */
export function changesIn(guarded: Guarded, stretch: Stretch): readonly Change[] {
  return readIn(guarded).changes(stretch)
}

/** The change closest to a position. */
export function nearest(changes: readonly Change[], place: number): Change | undefined {
  return changes.reduce<Change | undefined>(
    (near, one) => (near && Math.abs(near.at - place) <= Math.abs(one.at - place) ? near : one),
    undefined,
  )
}

const readIn = onceFor((guarded: Guarded) => ({
  changes: onceFor((stretch: Stretch) =>
    flatMap(slotsIn(guarded.draft, stretch), (slot) => changeOf(guarded, slot) ?? []),
  ),
  compared: onceFor((stretch: Stretch) => compare(guarded, stretch)),
}))

/** A slot as the change that it states; undefined if it states none. */
export function changeOf({ form, subject }: Guarded, slot: MarkedSlot): Change | undefined {
  const sides = sidesOf(phraseAt(form, slot.name))
  if (!sides) return undefined
  const [from, to] = sides.map((side) => evaluate(form, subject.facts, side)?.value)
  const sign = from && to ? (to.cmp(from) as Sign) : undefined
  return { ...slot, sign, from: columnsOf(sides[0]) }
}

/** The two sides of a phrase that states a change or a difference. */
function sidesOf(phrase: Phrase | undefined): readonly [Formula, Formula] | undefined {
  if (!phrase) return undefined
  if ('change' in phrase) return phrase.change
  const amount = 'amount' in phrase ? phrase.amount : ''
  return typeof amount !== 'string' && 'minus' in amount ? [amount.minus[1], amount.minus[0]] : undefined
}

/** For an indicator whose target and actual are both in a span: how the actual compares to the target. */
export function comparedIn(guarded: Guarded, stretch: Stretch): Sign | 'none' {
  return readIn(guarded).compared(stretch)
}

function compare(guarded: Guarded, stretch: Stretch): Sign | 'none' {
  const names = new Set(slotsIn(guarded.draft, stretch).map(({ name }) => name))
  const row = [...names].find(
    (name) => name.endsWith('.gap') || (name.endsWith('.actual') && names.has(name.replace(/actual$/, 'target'))),
  )
  if (row === undefined) return 'none'
  const scored = scoredAt(guarded.form, guarded.subject.facts, row.replace(/\.(?:actual|gap)$/, ''))
  return scored?.target && scored.actual ? (scored.actual.cmp(scored.target) as Sign) : undefined
}

function columnsOf(formula: Formula): string[] {
  return typeof formula === 'string' ? [formula.slice(formula.lastIndexOf('.') + 1)] : []
}
