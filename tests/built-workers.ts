import { afterAll, beforeAll } from 'vitest'
import { buildProgram, type Program } from './programs.ts'

type Built = typeof import('../bot/workers/workers.ts')

/** Workers built once for the tests of a file: their processes start in a tenth of the time that sources need. */
export function buildWorkers(use: (built: Built) => void): void {
  const { execArgv } = process
  let program: Program
  beforeAll(async () => {
    program = await buildProgram('bot/workers/workers.ts')
    // Built programs need nothing that runs sources.
    process.execArgv = []
    use(await import(program.file))
  })
  afterAll(() => {
    process.execArgv = execArgv
  })
}
