import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { orDamaged } from '../../../db/file.ts'
import { openStoreToRead } from '../../../db/open.ts'
import { filingsIn } from '../../../db/replayed.ts'
import { reasonOf } from '../../copying.ts'
import { holds, type Replay, replayFiling } from '../../replay.ts'
import { copyReasons } from '../../copying-words.ts'
import { replayWords, transcriptOf } from '../replay-words.ts'

/**
 * Replays a filing's talk, even while the bot runs, and prints it: 0 if everything comes out as stored, 1 if not, 2 if
 * it cannot be read. Without a filing it lists them.
 */
export function replayData(args: readonly string[]): number {
  const asked = read(args)
  if (!asked) return refuse(replayWords.usage)
  if (!existsSync(asked.file)) return refuse(replayWords.failed(copyReasons.noFile(asked.file)))
  try {
    return orDamaged(asked.file, () => inFile(asked))
  } catch (error) {
    return refuse(replayWords.failed(reasonOf(error)))
  }
}

type Asked = { readonly file: string; readonly filing?: number; readonly from?: number }

function read(args: readonly string[]): Asked | undefined {
  try {
    const options = { filing: { type: 'string' }, from: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file, ...more] = positionals
    const [filing, from] = [numberOf(values.filing), numberOf(values.from)]
    if (!file || more.length > 0 || [filing, from].includes(Number.NaN)) return undefined
    if (filing === undefined) return from === undefined ? { file } : undefined
    return { file, filing, ...(from === undefined ? {} : { from }) }
  } catch {
    return undefined
  }
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  return /^#?\d{1,15}$/.test(text) ? Number(text.replace('#', '')) : Number.NaN
}

/** Reads everything as of one moment. */
function inFile({ file, filing, from }: Asked): number {
  const store = openStoreToRead(file)
  try {
    return store.db.transaction(() => {
      if (filing === undefined) return print(replayWords.filings(filingsIn(store)), 0)
      const replay = replayFiling(store, filing)
      return replay ? printed(replay, filing, from) : refuse(replayWords.noFiling(filing))
    })
  } finally {
    store.close()
  }
}

function printed(replay: Replay, filing: number, from = 0): number {
  const isThere = from === 0 || replay.turns.some(({ turn }) => turn.update >= from)
  if (!isThere) return refuse(replayWords.noUpdate(filing, from))
  return print(transcriptOf(replay, from), holds(replay, from) ? 0 : 1)
}

function print(text: string, code: number): number {
  process.stdout.write(`${text}\n`)
  return code
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`)
  return 2
}
