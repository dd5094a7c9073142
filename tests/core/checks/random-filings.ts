import { expect } from 'vitest'
import { seed } from '../../fixtures/chance.ts'
import { findings, stating } from '../../fixtures/facts.ts'
import { typedOut, wholeReport } from '../../fixtures/prose.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'

/** The same filing with the report that the program drafts for it brought whole, as a file would. */
export function reportedWhole(seed: number): Map<string, string> {
  const facts = randomFiling(seed)
  return stating(facts, { 'report.sections.original': wholeReport(facts).replaceAll('【待填】', '某处') })
}

/** The same filing with every section typed as the program drafts it. */
export function typedWhole(seed: number): Map<string, string> {
  const typed = typedOut(randomFiling(seed))
  return new Map([...typed].map(([at, text]) => [at, text.replaceAll('【待填】', '某处')]))
}

/** Checks so many filings with consistent figures; reports the seed of one in which something must be mended. */
export function expectNoMust(many: number, filing = randomFiling): void {
  for (let one = seed; one < seed + many; one += 1) {
    const musts = findings(filing(one), 'file').filter(({ grade }) => grade === 'must')
    expect(
      musts.map(({ check, shows }) => `${check}: ${shows}`),
      `seed ${one}`,
    ).toEqual([])
  }
}
