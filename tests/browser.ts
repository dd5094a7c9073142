import { startVitest } from 'vitest/node'
import { closeWithCounts } from './close.ts'

/** Plays the page in a real browser; arguments filter by file. `SHOTS` is a folder for its pictures. */
const options = { watch: false, config: 'vitest.browser.config.ts', disableConsoleIntercept: true }
await closeWithCounts(await startVitest('test', process.argv.slice(2), options))
