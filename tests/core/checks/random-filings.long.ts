import { test } from 'vitest'
import { randomFiling } from '../../fixtures/random-filing.ts'
import { saidFiling } from '../../fixtures/said-filing.ts'
import { expectNoMust } from './random-filings.ts'

test.each([
  ['that agree in every figure', randomFiling],
  ['as people write them', saidFiling],
] as const)('in four hundred filings %s nothing must be mended', (_, filing) => expectNoMust(400, filing))
