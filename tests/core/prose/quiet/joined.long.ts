import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('of twenty filings, right sentences joined by ；are not questioned', () => expectQuiet('joined', 20))
