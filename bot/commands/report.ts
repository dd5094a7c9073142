import { reportFiling } from './filing/report-filing.ts'

reportFiling(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
