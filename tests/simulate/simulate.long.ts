import { expect, test } from 'vitest'
import { playSeason } from './season.ts'

test('a season of eight departments, one of each kind: everybody who is behind is reminded, nobody else, and of what is true', {
  timeout: 180_000,
}, async () => {
  const { broken, sent, lastDay, ended, digests } = await playSeason(8, 1)
  expect(broken).toEqual([])
  expect(lastDay).toBeGreaterThan(3)
  expect(digests).toBeGreaterThan(10)
  expect(new Set(sent.map(({ slot }) => slot.split(' ')[0]))).toEqual(
    new Set(['before14', 'before7', 'before3', 'before1', 'last', 'overdue']),
  )
  expect(ended.map(({ manner, state }) => `${manner} ${state}`)).toEqual([
    'early approved',
    'steady approved',
    'wrongly approved',
    'late approved',
    'never filling',
    'absent filling',
    'blocks filling',
    'newHead approved',
  ])
})
