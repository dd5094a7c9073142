import { test } from 'vitest'
import { expectNoMust } from './random-filings.ts'

test('in a thousand filings that agree in every figure nothing must be mended', () => expectNoMust(1000))
