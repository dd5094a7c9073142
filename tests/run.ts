import { startVitest } from 'vitest/node'
import { runBeside } from './beside.ts'
import { closeWithCounts } from './close.ts'

/** Runs the suite, with lint and types beside it. `-u` rewrites the transcripts; other arguments filter by file. */
const args = process.argv.slice(2)
const filters = args.filter((arg) => arg !== '-u')
// Two processors have nothing to spare: one checker looks at each type once, and garbage collection costs half of its
// time where memory is kept short. What passed is not checked again until something it uses changes.
const types = (name: string) =>
  `tsc --noEmit --checkers 1 --incremental --tsBuildInfoFile node_modules/.cache/ziping/${name}.json`
const page = `${types('page')} -p bot/channels/office/page`
const beside = ['npm run --silent lint', `GOGC=400 ${types('types')} && ${page}`].map(runBeside)
const vitest = await startVitest('test', filters, { watch: false, update: args.includes('-u') })
await closeWithCounts(vitest, await Promise.all(beside))
