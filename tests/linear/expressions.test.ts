import { beforeAll, describe, expect, test } from 'vitest'
import { complaintsAbout } from './analysis.ts'
import { expressionsOfEditions } from './editions.ts'
import { type Makers, runMakers } from './making.ts'

const editions = expressionsOfEditions()
let makers: Makers = { places: [], made: [] }

beforeAll(async () => {
  makers = await runMakers()
})

/** Lint checks those written in the sources in the same way. */
describe('the regular expressions over people’s text that are not literals in a source', () => {
  test('are all found: in the editions, and where code makes one from a text', () => {
    expect(editions.length).toBeGreaterThan(15)
    expect(makers.places.length).toBeGreaterThan(30)
    const seen = new Set(makers.made.map(({ at }) => at))
    expect(makers.places.filter((place) => !seen.has(place))).toEqual([])
  })

  test('have no shape whose time grows faster than the text', () => {
    expect([...makers.made, ...editions].flatMap(complaintsAbout)).toEqual([])
  })
})
