import { expect, test } from 'vitest'
import { dealt } from '../fixtures/chance.ts'
import { cells, longestCell, longestMessage, places } from './places.ts'
import { slowAt } from './texts.ts'

/**
 * Each piece of text is tried at a third of the places, the next piece at the next ones; the next seed moves all of
 * them on.
 */
const third = 3

test('a filing is checked and continues at once, whatever any cell of 20,000 characters contains', async () => {
  const texts = { length: longestCell, end: '3万元。', placesFor: (at: number) => dealt(cells, third, at) }
  expect(await slowAt('./cells.ts', texts)).toEqual([])
})

test('a message of 4,096 characters is answered at once, whatever it contains and wherever it is read', async () => {
  const texts = { length: longestMessage, end: '!', placesFor: (at: number) => dealt(places, third, at) }
  expect(await slowAt('./messages.ts', texts)).toEqual([])
})
