import { expect, test } from 'vitest'
import { seed } from '../../fixtures/chance.ts'
import { fuzz } from './fuzz.ts'

test('of 2,500 drafts with a planted fault all are refused, and of the clean ones fewer than 2 %', () => {
  const { passed, refused, clean, caught } = fuzz(seed, 2500)
  const counts = [...caught].map(([kind, count]) => `${kind} ${count}`).join(', ')
  process.stdout.write(`seed ${seed}; caught: ${counts}; refused ${refused.length} of ${clean} clean drafts\n`)
  expect(passed).toEqual([])
  expect(refused.length / clean).toBeLessThan(0.02)
})
