import { expect, test } from 'vitest'
import { seed } from '../fixtures/chance.ts'
import { casts, playTogether } from './days.ts'

const each = 1000

/** The casts alternate from seed to seed; the short run plays a morning of both. */
const [name, cast] = casts[seed % casts.length] ?? casts[0]
test(`${name} do ${each} things each with one filing, seed ${seed}: every overwrite is reported`, async () => {
  const began = Date.now()
  const counts = await playTogether(seed, cast, each)
  console.log(`seed ${seed}: ${Date.now() - began} ms, ${[...counts].map((count) => count.join(' ')).join(', ')}`)
  // Clashes while undoing are too rare for every seed.
  for (const what of ['clashes', 'overruled', 'undone', 'imported', 'stale', 'removed'])
    expect([what, counts.get(what)]).not.toContain(undefined)
})
