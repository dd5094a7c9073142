import { checkFiling } from './filing/check-filing.ts'
import { orTell } from './filing/command-error.ts'

orTell(() => checkFiling(process.argv.slice(2))).then((code) => {
  process.exitCode = code
})
