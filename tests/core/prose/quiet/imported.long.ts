import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('in forty filings, imported reports full of correct sentences get no finding', () => expectQuiet('imported', 40))
