import { orTell } from './filing/command-error.ts'
import { importFiling } from './filing/import-filing.ts'

orTell(() => importFiling(process.argv.slice(2))).then((code) => {
  process.exitCode = code
})
