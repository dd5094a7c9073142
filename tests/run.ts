import { startVitest } from 'vitest/node'

/** Runs the suite and closes with the plain counts. `-u` rewrites the transcripts; other arguments filter by file. */
const args = process.argv.slice(2)
const update = args.includes('-u')
const filters = args.filter((arg) => arg !== '-u')
const vitest = await startVitest('test', filters, { watch: false, update })
const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
const count = (state: string) => tests.filter((test) => test.result().state === state).length
const broken = vitest.state.getTestModules().filter((module) => !module.ok()).length
await vitest.close()
const failed = Math.max(count('failed'), broken > 0 ? 1 : 0)
process.stdout.write(`${count('passed')} passed, ${failed} failed\n`)
process.exit(failed > 0 || tests.length === 0 ? 1 : 0)
