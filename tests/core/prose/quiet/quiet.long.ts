import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('of two thousand filings, sections full of right sentences are not questioned', () => expectQuiet(2000))
