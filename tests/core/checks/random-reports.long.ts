import { test } from 'vitest'
import { expectNoMust, reportedWhole, typedWhole } from './random-filings.ts'

test.each([
  ['brought whole', reportedWhole],
  ['typed section by section', typedWhole],
] as const)(
  'in five hundred drafted reports, %s, nothing must be mended',
  (_, filing) => expectNoMust(500, filing),
  300_000,
)
