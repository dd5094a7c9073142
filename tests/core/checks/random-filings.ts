import { expect } from 'vitest'
import { seed } from '../../fixtures/chance.ts'
import { findings } from '../../fixtures/facts.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'

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
