import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('of three hundred filings, right sentences joined by ；are not questioned', () => expectQuiet('joined', 300))
