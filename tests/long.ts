import { startVitest } from 'vitest/node'

/** Runs what takes minutes (arguments are passed on as file filters) and closes with the plain counts. */
const options = { watch: false, config: 'vitest.long.config.ts', disableConsoleIntercept: true }
const vitest = await startVitest('test', process.argv.slice(2), options)
const modules = vitest.state.getTestModules()
const tests = modules.flatMap((module) => [...module.children.allTests()])
const count = (state: string) => tests.filter((test) => test.result().state === state).length
const broken = modules.filter((module) => !module.ok()).length
await vitest.close()
const failed = Math.max(count('failed'), broken > 0 ? 1 : 0)
process.stdout.write(`${count('passed')} passed, ${failed} failed\n`)
process.exit(failed > 0 || tests.length === 0 ? 1 : 0)
