import { replayData } from './data/replay-data.ts'

process.exitCode = replayData(process.argv.slice(2))
