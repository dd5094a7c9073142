import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from '../../config.ts'
import { copyData, RefusedError, reasonOf } from '../../copying.ts'
import { backupWords, contentsWords } from '../../copying-words.ts'
import { dataIn, refuseChat } from './data-in.ts'

/** Files that the bot itself uses. */
const ours = /^(?:ziping|chat)\.db/

/** Copies the database, even while the bot runs; 1 if there is no copy, 2 if the command is not understood. */
export async function backupData(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const asked = read(args)
  if (!asked) return fail(2, backupWords.usage)
  try {
    const { dataDir, zone } = readConfig(env)
    const file = dataIn(dataDir)
    refuseChat(dataDir)
    const to = target(asked, dataDir)
    const copied = await copyData({ file, to })
    if ('reason' in copied) return fail(1, backupWords.failed(copied.reason))
    process.stdout.write(`${backupWords.made(asked.file, contentsWords(copied.contents, zone))}\n`)
    return 0
  } catch (error) {
    return fail(1, error instanceof ConfigError ? error.message : backupWords.failed(reasonOf(error)))
  }
}

type Asked = { readonly file: string; readonly force: boolean }

function read(args: readonly string[]): Asked | undefined {
  try {
    const options = { force: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, force: values.force } : undefined
  } catch {
    return undefined
  }
}

/** The path for the copy. Throws a RefusedError if it would overwrite something. */
function target({ file, force }: Asked, dataDir: string): string {
  const folder = dirname(resolve(file))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new RefusedError(backupWords.noFolder(folder))
  if (existsSync(file) && statSync(file).isDirectory()) throw new RefusedError(backupWords.isFolder(file))
  const to = join(realpathSync(folder), basename(file))
  if (dirname(to) === realpathSync(dataDir) && ours.test(basename(to))) throw new RefusedError(backupWords.inUse(file))
  if (existsSync(to) && !force) throw new RefusedError(backupWords.isThere(file))
  return to
}

function fail(code: number, line: string): number {
  process.stderr.write(`${line}\n`)
  return code
}
