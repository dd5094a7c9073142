import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('in forty filings, sections full of right sentences are not questioned', () => expectQuiet('typed', 40))
