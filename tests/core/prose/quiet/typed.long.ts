import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('in forty filings, sections full of correct sentences get no finding', () => expectQuiet('typed', 40))
