import { beforeAll, describe, expect, test } from 'vitest'
import { complaintsAbout } from './analysis.ts'
import { expressionsOfEditions } from './editions.ts'
import { type Makers, runMakers } from './making.ts'
import { slowOf } from './racing.ts'
import { repeats } from './samples.ts'
import { literalsIn, type Source, sources } from './sources.ts'

/** As long as a text cell may be. */
const longest = 20_000
/** Time for some that do not end, too: each is told. */
const timeout = 180_000

const literals = sources.flatMap(literalsIn)
const editions = expressionsOfEditions()
let makers: Makers = { places: [], made: [] }

beforeAll(async () => {
  makers = await runMakers()
})

/** Each expression once, of those alone that repeat anything. */
function repeating(all: readonly Source[]): Source[] {
  const some = all.filter(({ source }) => repeats(source))
  return [...new Map(some.map((one) => [`${one.source} ${one.flags}`, one])).values()]
}

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

  test.each([
    ['written in the sources', () => literals],
    ['made by code', () => makers.made],
    ['of the editions', () => editions],
  ])('those %s take at most eight times the time for five times the text', { timeout }, async (_, all) => {
    expect(await slowOf(repeating(all()), longest)).toEqual([])
  })
})
