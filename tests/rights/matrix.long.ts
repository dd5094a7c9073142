import { expect, test } from 'vitest'
import { seed } from '../fixtures/chance.ts'
import { tryMatrix } from './matrix.ts'

test('anybody doing anything in every seventh state of a filing, the next seed in the next', async () => {
  const began = Date.now()
  const { cells, amiss } = await tryMatrix(7)
  console.log(`seed ${seed}: ${cells} cells, ${Date.now() - began} ms`)
  expect(amiss).toEqual([])
})
