import { expect, test } from 'vitest'
import { cells, longestCell, longestMessage, places } from './places.ts'
import { slowAt } from './texts.ts'

/** Pieces of text and places take turns; the long run tries all of them everywhere. */
const turn = <Place>(all: readonly Place[], at: number) => all.slice(at % all.length, (at % all.length) + 1)
const timeout = 300_000

test('a filing is checked and goes on at once, whatever a cell of 20,000 characters holds', { timeout }, async () => {
  const placesFor = (at: number) => turn(cells, at)
  expect(await slowAt('./cells.ts', { length: longestCell, end: '3万元。', placesFor })).toEqual([])
})

test('a message of 4,096 characters is answered at once, whatever it holds', { timeout }, async () => {
  const placesFor = (at: number) => [...turn(places, at), ...turn(places, at + 3)]
  expect(await slowAt('./messages.ts', { length: longestMessage, end: '!', placesFor })).toEqual([])
})
