import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { orDamaged } from '../../db/file.ts'
import { openStoreToRead } from '../../db/open.ts'
import { reasonOf } from '../copying.ts'
import { type Replay, replayFiling } from '../replay.ts'
import { copyReasons } from '../words/copies.ts'
import { replayWords, transcriptOf } from '../words/replay.ts'

/**
 * Works a filing's talk out again, also while the bot runs, and prints it: 0 where all came out as it was kept, 1 where
 * something did not, 2 where it cannot be read.
 */
function main(args: readonly string[]): number {
  const asked = read(args)
  if (!asked) return refuse(replayWords.usage)
  const { file, filing, from } = asked
  if (!existsSync(file)) return refuse(replayWords.failed(copyReasons.noFile(file)))
  try {
    const replay = orDamaged(file, () => replayed(file, filing))
    if (!replay) return refuse(replayWords.noFiling(filing))
    if (from !== undefined && !replay.turns.some(({ turn }) => turn.update >= from))
      return refuse(replayWords.noUpdate(filing, from))
    process.stdout.write(`${transcriptOf(replay, from)}\n`)
    return replay.holds ? 0 : 1
  } catch (error) {
    return refuse(replayWords.failed(reasonOf(error)))
  }
}

type Asked = { readonly file: string; readonly filing: number; readonly from?: number }

function read(args: readonly string[]): Asked | undefined {
  try {
    const options = { filing: { type: 'string' }, from: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file, ...more] = positionals
    const [filing, from] = [numberOf(values.filing), numberOf(values.from)]
    if (!file || more.length > 0 || filing === undefined || [filing, from].includes(Number.NaN)) return undefined
    return { file, filing, ...(from === undefined ? {} : { from }) }
  } catch {
    return undefined
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : /^#?\d{1,15}$/.test(text) ? Number(text.replace('#', '')) : Number.NaN
}

function replayed(file: string, filing: number): Replay | undefined {
  const store = openStoreToRead(file)
  try {
    return store.db.transaction(() => replayFiling(store, filing))
  } finally {
    store.close()
  }
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`)
  return 2
}

process.exitCode = main(process.argv.slice(2))
