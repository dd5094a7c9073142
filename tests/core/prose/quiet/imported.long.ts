import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('of forty filings, imported reports full of right sentences are not questioned', () => expectQuiet('imported', 40))
