import { beforeAll, expect, test } from 'vitest'
import { dealt } from '../fixtures/chance.ts'
import { buildProgram, type Program } from '../programs.ts'
import { child, draftUnder, wishes } from './traced.ts'

let built: Program

beforeAll(async () => {
  built = await buildProgram(child)
})

/** Every second variable is tried; the next seed tries the others. */
test.each(dealt(Object.entries(wishes), 2))(
  'a draft goes to the model alone, whatever %s asks for',
  async (_, wish) => {
    expect(await draftUnder(wish, [built.file])).toEqual({ said: 'model', drafts: 1, traces: [] })
  },
)

test('the sources run by tsx send no traces either', async () => {
  const wish = { LANGSMITH_TRACING: 'true' }
  expect(await draftUnder(wish, ['--import', 'tsx', child])).toEqual({ said: 'model', drafts: 1, traces: [] })
})
