import { expect } from 'vitest'
import { findings } from '../../fixtures/facts.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'

/** Checks so many filings that agree in every figure; the seed of one in which something must be mended is said. */
export function expectNoMust(many: number): void {
  const first = Math.floor(Math.random() * 1e9)
  for (let seed = first; seed < first + many; seed += 1) {
    const musts = findings(randomFiling(seed), 'file').filter(({ grade }) => grade === 'must')
    expect(
      musts.map(({ check, shows }) => `${check}: ${shows}`),
      `seed ${seed}`,
    ).toEqual([])
  }
}
