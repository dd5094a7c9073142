import { expect, test } from 'vitest'
import { seed } from '../../fixtures/chance.ts'
import { fuzz } from './fuzz.ts'

test('of 5,000 drafts with a planted fault none passes, and fewer than 2 % of the clean ones are refused', () => {
  const { passed, refused, clean, caught } = fuzz(seed, 5000)
  const counts = [...caught].map(([kind, count]) => `${kind} ${count}`).join(', ')
  process.stdout.write(`seed ${seed}; caught: ${counts}; refused ${refused.length} of ${clean} clean drafts\n`)
  expect(passed).toEqual([])
  expect(refused.length / clean).toBeLessThan(0.02)
})
