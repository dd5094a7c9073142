import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CommandError, systemCode } from './command-error.ts'

/** Refuses a path where a file cannot be written, before anything is read for it. */
export function checkPlace(out: string, source: string): void {
  const folder = dirname(resolve(out))
  try {
    accessSync(folder, constants.W_OK)
    if (!statSync(folder).isDirectory()) throw new CommandError('--out 所在的文件夹不存在。请先建好，或换一个地方。')
  } catch (error) {
    throw refusal(error)
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError('--out 是一个文件夹。请写明文件名，以 .json 结尾。')
  if (realOf(out) !== undefined && realOf(out) === realOf(source))
    throw new CommandError('--out 就是原来的文件，会把它盖掉。请换一个文件名。')
}

/** Writes a file whole or not at all: an earlier file stays until all is written. */
export function writeWhole(out: string, text: string): void {
  const temporary = join(dirname(resolve(out)), `.ziping-${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true })
    renameSync(temporary, out)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw refusal(error)
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function refusal(error: unknown): CommandError {
  if (error instanceof CommandError) return error
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new CommandError('--out 所在的文件夹不存在。请先建好，或换一个地方。')
  if (code === 'ENOSPC' || code === 'EDQUOT') return new CommandError('磁盘满了，没有写。请腾出地方再试。')
  return new CommandError('--out 那里写不进去。请换一个有权限写的地方。')
}
