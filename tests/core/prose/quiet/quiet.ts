import { expect } from 'vitest'
import type { Facts } from '../../../../core/facts.ts'
import { seed } from '../../../fixtures/chance.ts'
import { stating } from '../../../fixtures/facts.ts'
import { proseFindings, typing } from '../../../fixtures/prose.ts'
import { reportedFiling } from './filings.ts'
import { plain } from './plain.ts'
import { type Right, rendered } from './sentence.ts'
import { styled } from './styled.ts'

export const sentences: readonly Right[] = [...plain, ...styled]

/** What would have to be mended or explained in a section of these words. */
export function asked(facts: Facts, section: string, words: string): string[] {
  return questions(typing(facts, section, words))
}

function questions(facts: Facts): string[] {
  return proseFindings(facts).flatMap(({ grade, rule, shows }) =>
    grade === 'note' ? [] : [`${grade} ${rule}: ${shows}`],
  )
}

/** Writes every right sentence into its section, for so many filings; the seed of one that is questioned is said. */
export function expectQuiet(many: number): void {
  for (let one = seed; one < seed + many; one += 1) {
    const facts = reportedFiling(one)
    const lines = sentences.flatMap((right): [string, string][] => {
      const words = rendered(facts, right, one % 2 === 0 ? 'even' : 'short')
      return words === undefined ? [] : [[`report.sections.${right[0]}`, words]]
    })
    const sections = new Map<string, string>()
    for (const [at, words] of lines) sections.set(at, [sections.get(at) ?? [], words].flat().join('\n'))
    expect(questions(stating(facts, Object.fromEntries(sections))), `seed ${one}`).toEqual([])
  }
}
