import { expect, test } from 'vitest'
import { dealt } from '../fixtures/chance.ts'
import { editions, literals, repeating } from './all.ts'
import { runMakers } from './making.ts'
import { slowOf } from './racing.ts'

/** The length limit of a text cell. */
const longest = 20_000
/** Time for some that never end, too: each is reported. */
const timeout = 180_000
/** A third of them is tried; the next seed takes the next ones. */
const third = 3

test.each([
  ['written in the sources', async () => literals],
  ['made by code', async () => (await runMakers()).made],
  ['of the editions', async () => editions],
])(
  'the regular expressions %s take at most twelve times the time for five times the text',
  { timeout },
  async (_, all) => {
    expect(await slowOf(dealt(repeating(await all()), third), longest)).toEqual([])
  },
)
