import { faultsOf } from '../../../core/guard/guard.ts'
import { department } from '../../fixtures/correct.ts'
import { diceOf } from '../../fixtures/dice.ts'
import { form, year } from '../../fixtures/facts.ts'
import { cleanDraft, worldOf } from './clean.ts'
import { plants, promised } from './planted.ts'

const sections = ['duties', 'performance', 'problems', 'measures', 'publication']

/**
 * The results for so many drafts: planted faults that passed, clean drafts that were refused, and the faults caught by
 * kind.
 */
export type Fuzzed = {
  readonly passed: readonly string[]
  readonly refused: readonly string[]
  readonly clean: number
  readonly caught: ReadonlyMap<string, number>
}

/** Every second draft is clean, the others have one planted fault. */
export function fuzz(seed: number, drafts: number): Fuzzed {
  const dice = diceOf(seed)
  const passed: string[] = []
  const refused: string[] = []
  const caught = new Map<string, number>()
  let clean = 0
  for (let at = 0; at < drafts; at += 1) {
    const world = worldOf(dice)
    const section = dice.pick(sections)
    const subject = { facts: world.facts, year, department }
    const draft = cleanDraft(dice, world, section)
    const faults = faultsOf(form, subject, section, draft)
    clean += 1
    if (faults.length > 0)
      refused.push(
        `${section}: ${faults.map(({ kind, words, because }) => `${kind} ${words} ${because ?? ''}`).join(' | ')}\n   ${draft}`,
      )
    const choices = [
      ...Object.entries(plants),
      ...(section === 'performance' || section === 'problems' ? [promised] : []),
    ]
    const [kind, plant] = dice.pick(choices)
    const bad = plant(dice, world, draft)
    if (bad === undefined) continue
    if (faultsOf(form, subject, section, bad).length > faults.length) caught.set(kind, (caught.get(kind) ?? 0) + 1)
    else passed.push(`${kind} in ${section}: ${difference(draft, bad)}`)
  }
  return { passed, refused, clean, caught }
}

function difference(draft: string, bad: string): string {
  let from = 0
  while (draft[from] === bad[from] && from < draft.length) from += 1
  return bad.slice(Math.max(0, from - 20), from + 40)
}
