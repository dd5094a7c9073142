import { expect } from 'vitest'
import { checkFacts } from '../../../../core/checks/check.ts'
import type { Facts } from '../../../../core/facts.ts'
import { openForm } from '../../../../core/form.ts'
import { seed } from '../../../fixtures/chance.ts'
import { type Dice, diceOf } from '../../../fixtures/dice.ts'
import { form, stating, year } from '../../../fixtures/facts.ts'
import { typing, wholeReport } from '../../../fixtures/prose.ts'
import { budgets } from './budgets.ts'
import { changes } from './changes.ts'
import { reportedFiling } from './filings.ts'
import { partial } from './partial.ts'
import { plain } from './plain.ts'
import { published } from './published.ts'
import { ratios } from './ratios.ts'
import { results } from './results.ts'
import { type Right, rendered } from './sentence.ts'
import { spent } from './spent.ts'
import { styled } from './styled.ts'
import { subjects } from './subjects.ts'
import { telling } from './telling.ts'

export const sentences: readonly Right[] = [
  ...plain,
  ...styled,
  ...partial,
  ...telling,
  ...subjects,
  ...published,
  ...ratios,
  ...changes,
  ...budgets,
  ...spent,
  ...results,
]

/** The form with only its rules over prose. */
const ofProse = openForm({ ...form.edition, checks: form.edition.checks.filter(({ kind }) => kind === 'prose') })

/** The findings to mend or explain in a section with these words. */
export function asked(facts: Facts, section: string, words: string): string[] {
  return questions(typing(facts, section, words))
}

function questions(facts: Facts): string[] {
  return checkFacts(ofProse, { facts, year, mode: 'file' }).flatMap(({ grade, rule, shows }) =>
    rule.startsWith('report.prose.') && grade !== 'note' ? [`${grade} ${rule}: ${shows}`] : [],
  )
}

/**
 * How sentences are arranged in a report: one per line in their sections, or in an imported report; four joined into
 * one by ；.
 */
export type Way = 'typed' | 'imported' | 'joined'

/** The filing with every sentence that is correct for it in its section. */
function written(facts: Facts, way: Way, seed: number): Map<string, string> {
  const said = new Map<string, string[]>()
  for (const right of sentences) {
    const words = rendered(facts, right, seed % 2 === 0 ? 'even' : 'short')
    if (words !== undefined) said.set(right[0], [...(said.get(right[0]) ?? []), words])
  }
  const lines = (all: readonly string[]) => (way === 'joined' ? joined(diceOf(seed), all) : all).join('\n')
  return stating(
    facts,
    Object.fromEntries([...said].map(([section, all]) => [`report.sections.${section}`, lines(all)])),
  )
}

/** Sentences in random groups of four, each joined into one. */
function joined(dice: Dice, all: readonly string[]): string[] {
  const four = () => Array.from({ length: 4 }, () => dice.pick(all).slice(0, -1)).join('；')
  return all.map(() => `${four()}。`)
}

/** The findings of a filing with every sentence that is correct for it. */
export function askedOfAll(facts: Facts, way: Way, seed: number): string[] {
  const typed = written(facts, way, seed)
  return questions(way !== 'imported' ? typed : stating(facts, { 'report.sections.original': wholeReport(typed) }))
}

/** Writes all correct sentences for so many filings; reports the seed of one with findings. */
export function expectQuiet(way: Way, many: number): void {
  for (let one = seed; one < seed + many; one += 1)
    expect(askedOfAll(reportedFiling(one), way, one), `${way}, seed ${one}`).toEqual([])
}
