import { test } from 'vitest'
import { randomFiling } from '../../fixtures/random-filing.ts'
import { saidFiling } from '../../fixtures/said-filing.ts'
import { expectNoMust } from './random-filings.ts'

test.each([
  ['that agree in every figure', randomFiling],
  ['as people write them', saidFiling],
] as const)('in a hundred and fifty filings %s nothing must be mended', (_, filing) => expectNoMust(150, filing))
