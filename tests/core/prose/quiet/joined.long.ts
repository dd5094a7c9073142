import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('of fifty filings, right sentences joined by ；are not questioned', () => expectQuiet('joined', 50))
