import { startVitest } from 'vitest/node'
import { closeWithCounts } from './close.ts'

/** Runs the long tests; arguments filter by file. */
const options = { watch: false, config: 'vitest.long.config.ts', disableConsoleIntercept: true }
await closeWithCounts(await startVitest('test', process.argv.slice(2), options))
