import { startVitest } from 'vitest/node'
import { closeWithCounts } from './close.ts'

/** Runs the suite. `-u` rewrites the transcripts; other arguments filter by file. */
const args = process.argv.slice(2)
const filters = args.filter((arg) => arg !== '-u')
await closeWithCounts(await startVitest('test', filters, { watch: false, update: args.includes('-u') }))
