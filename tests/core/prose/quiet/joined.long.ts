import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('of a hundred filings, right sentences joined by ；are not questioned', () => expectQuiet('joined', 100))
