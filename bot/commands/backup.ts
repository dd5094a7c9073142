import { backupData } from './data/backup-data.ts'

process.umask(0o077)
backupData(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code
})
