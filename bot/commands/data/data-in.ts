import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RefusedError } from '../../copying.ts'
import { dataFile } from '../../data.ts'
import { copyReasons } from '../../copying-words.ts'

/** The database of a data folder. Throws a RefusedError if there is none. */
export function dataIn(dataDir: string): string {
  const file = dataFile(dataDir)
  if (!existsSync(file)) throw new RefusedError(copyReasons.noData(dataDir))
  return file
}

/** Earlier versions kept the office's chat in a separate file, which the next start imports into the database. */
export function refuseChat(dataDir: string): void {
  if (existsSync(join(dataDir, 'chat.db'))) throw new RefusedError(copyReasons.chatBeside(dataDir))
}
