import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CommandError, systemCode } from './command-error.ts'

/** Refuses a path where a file cannot be written, before anything is read for it; `option` is the one that names it. */
export function checkPlace(out: string, source: string, option = '--out', ending = '.json'): void {
  const folder = dirname(resolve(out))
  try {
    accessSync(folder, constants.W_OK)
    if (!statSync(folder).isDirectory())
      throw new CommandError(`${option} 所在的文件夹不存在。请先建好，或换一个地方。`)
  } catch (error) {
    throw refusal(error, option)
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError(`${option} 是一个文件夹。请写明文件名，以 ${ending} 结尾。`)
  if (realOf(out) !== undefined && realOf(out) === realOf(source))
    throw new CommandError(`${option} 就是原来的文件，会把它盖掉。请换一个文件名。`)
}

/** Writes a file whole or not at all: an earlier file stays until all is written. */
export function writeWhole(out: string, content: string | Uint8Array, option = '--out'): void {
  const temporary = join(dirname(resolve(out)), `.ziping-${process.pid}.tmp`)
  try {
    writeFileSync(temporary, content, { flag: 'wx', flush: true })
    renameSync(temporary, out)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw refusal(error, option)
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function refusal(error: unknown, option: string): CommandError {
  if (error instanceof CommandError) return error
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new CommandError(`${option} 所在的文件夹不存在。请先建好，或换一个地方。`)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CommandError('磁盘满了，没有写。请腾出地方再试。')
  return new CommandError(`${option} 那里写不进去。请换一个有权限写的地方。`)
}
