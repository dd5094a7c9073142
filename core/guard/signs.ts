import type { Formula } from '../edition.ts'
import { evaluate } from '../formula.ts'
import { scoredAt } from '../indicator.ts'
import type { Guarded } from './fault.ts'
import { type MarkedSlot, type Stretch, slotsIn } from './marked.ts'

/** What a figure did: more, less, the same; undefined while it is not known. */
export type Sign = 1 | 0 | -1 | undefined

/** A change that stands in a draft as one slot, which says its own words. */
export type Change = MarkedSlot & { readonly sign: Sign; readonly from: readonly string[] }

/** The changes within a stretch, nearest to a place first. */
export function changesNear(guarded: Guarded, stretch: Stretch, at: number): Change[] {
  return slotsIn(guarded.draft, stretch)
    .flatMap((slot) => changeOf(guarded, slot) ?? [])
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
}

/** A slot as the change that it tells; undefined where it is none. */
export function changeOf({ form, subject }: Guarded, slot: MarkedSlot): Change | undefined {
  const phrase = form.edition.narrative.phrases[slot.name]
  if (!phrase || !('change' in phrase)) return undefined
  const [from, to] = phrase.change.map((side: Formula) => evaluate(form, subject.facts, side)?.value)
  const sign = from && to ? (to.cmp(from) as Sign) : undefined
  return { ...slot, sign, from: columnsOf(phrase.change[0]) }
}

/** An indicator whose target and actual both stand in a stretch: how the actual lies to the target. */
export function comparedIn(guarded: Guarded, stretch: Stretch): Sign | 'none' {
  const names = slotsIn(guarded.draft, stretch).map(({ name }) => name)
  const row = names.find(
    (name) => name.endsWith('.gap') || (name.endsWith('.actual') && names.includes(name.replace(/actual$/, 'target'))),
  )
  if (row === undefined) return 'none'
  const scored = scoredAt(guarded.form, guarded.subject.facts, row.replace(/\.(?:actual|gap)$/, ''))
  return scored?.target && scored.actual ? (scored.actual.cmp(scored.target) as Sign) : undefined
}

function columnsOf(formula: Formula): string[] {
  return typeof formula === 'string' ? [formula.slice(formula.lastIndexOf('.') + 1)] : []
}
