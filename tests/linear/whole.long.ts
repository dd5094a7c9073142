import { expect, test } from 'vitest'
import { cells, longestCell, longestMessage, places } from './places.ts'
import { slowAt } from './texts.ts'

test('a filing is checked and goes on at once, whatever any cell of 20,000 characters holds', async () => {
  const texts = { length: longestCell, end: '3万元。', placesFor: () => cells }
  expect(await slowAt('./cells.ts', texts)).toEqual([])
})

test('a message of 4,096 characters is answered at once, whatever it holds and wherever it is read', async () => {
  const texts = { length: longestMessage, end: '!', placesFor: () => places }
  expect(await slowAt('./messages.ts', texts)).toEqual([])
})
