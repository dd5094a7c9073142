import { restoreData } from './data/restore-data.ts'

process.umask(0o077)
restoreData(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code
})
