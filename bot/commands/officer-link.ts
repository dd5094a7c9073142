import { linkOfficer } from './data/link-officer.ts'

process.umask(0o077)
process.exit(await linkOfficer(process.env))
