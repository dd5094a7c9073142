import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

test('of 200 drafts with a planted fault all are refused, and of the clean ones hardly any', () => {
  const { passed, refused, clean, caught } = fuzz(20230, 200)
  expect(passed).toEqual([])
  expect(refused.length / clean, refused.slice(0, 5).join('\n')).toBeLessThan(0.02)
  expect(caught.size).toBe(15)
})
