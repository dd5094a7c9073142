import { expect, test } from 'vitest'
import { seed } from '../fixtures/chance.ts'
import { casts, playTogether } from './days.ts'

test.each(casts)(
  `%s at one filing from chats of their own, seed ${seed}: every overwrite is reported`,
  async (_, cast) => {
    const counts = await playTogether(seed, cast, 45)
    for (const what of ['echoed', 'clashes', 'undone']) expect([what, counts.get(what)]).not.toContain(undefined)
  },
)
