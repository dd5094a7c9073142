import { expect, test } from 'vitest'
import { allActions } from '../../bot/talk/lookup.ts'
import { attempts, tryMatrix } from './matrix.ts'
import { actions } from './table.ts'

test('every kind of button has its line in the table', () => {
  expect(Object.keys(actions).sort()).toEqual([...allActions].sort())
})

test('anybody doing anything, in any state of a filing, is served or kindly refused, and a refusal changes nothing', async () => {
  const { cells, amiss } = await tryMatrix(14)
  expect(cells).toBe(attempts.length)
  expect(amiss).toEqual([])
})
