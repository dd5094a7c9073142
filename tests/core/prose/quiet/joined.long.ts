import { test } from 'vitest'
import { expectQuiet } from './quiet.ts'

test('in twenty filings, correct sentences joined by ；get no finding', () => expectQuiet('joined', 20))
