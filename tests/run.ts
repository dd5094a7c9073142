import { startVitest } from 'vitest/node'
import { runBeside } from './beside.ts'
import { closeWithCounts } from './close.ts'

/** Runs the suite, lint and types beside it. `-u` rewrites the transcripts; other arguments filter by file. */
const args = process.argv.slice(2)
const filters = args.filter((arg) => arg !== '-u')
const beside = ['npm run --silent lint', 'tsc --noEmit'].map(runBeside)
const vitest = await startVitest('test', filters, { watch: false, update: args.includes('-u') })
await closeWithCounts(vitest, await Promise.all(beside))
