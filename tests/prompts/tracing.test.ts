import { beforeAll, expect, test } from 'vitest'
import { buildProgram, type Program } from '../programs.ts'
import { child, draftUnder, wishes } from './traced.ts'

let built: Program

beforeAll(async () => {
  built = await buildProgram(child)
})

test('a draft goes to the model alone, whatever is set to trace it', async () => {
  const all = Object.assign({}, ...Object.values(wishes))
  expect(await draftUnder(all, [built.file])).toEqual({ said: 'model', drafts: 1, traces: [] })
})
