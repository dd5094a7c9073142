import { beforeAll, describe, expect, test } from 'vitest'
import { editions, literals, repeating } from './all.ts'
import { complaintsAbout } from './analysis.ts'
import { type Makers, runMakers } from './making.ts'

let makers: Makers = { places: [], made: [] }

beforeAll(async () => {
  makers = await runMakers()
})

describe('the regular expressions over people’s text', () => {
  test('are all found: in the sources, in the editions, and where code makes one of a text', () => {
    expect(repeating(literals).length).toBeGreaterThan(150)
    expect(editions.length).toBeGreaterThan(15)
    expect(makers.places.length).toBeGreaterThan(30)
    const seen = new Set(makers.made.map(({ at }) => at))
    expect(makers.places.filter((place) => !seen.has(place))).toEqual([])
  })

  test('have no shape whose time grows faster than the text', () => {
    expect([...makers.made, ...editions].flatMap(complaintsAbout)).toEqual([])
  })
})
