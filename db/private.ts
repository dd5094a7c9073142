import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Our databases, SQLite's files beside them, and copies that an operator made. */
const ours = /^(?:ziping|chat)\.db/
const others = 0o077
/** The sticky bit marks a shared folder such as /tmp, whose mode is not ours to change. */
const sticky = 0o1000

/** Creates the file, if there is none, readable for its owner alone; SQLite gives its side files the same mode. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600))
}

/**
 * Creates the data folder and makes it, and the databases in it, private to its owner. Returns the names that others
 * can still open: those of another owner, or on a disk without modes.
 */
export function makePrivateFolder(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if ((statSync(folder).mode & sticky) === 0) close(folder, 0o700)
  const files = readdirSync(folder).filter((name) => ours.test(name))
  for (const name of files) close(join(folder, name), 0o600)
  if (!isOpen(folder)) return []
  return [folder, ...files.filter((name) => isOpen(join(folder, name)))]
}

function close(path: string, mode: number): void {
  if (!isOpen(path)) return
  try {
    chmodSync(path, mode)
  } catch (error) {
    if (!isRefused(error)) throw error
  }
}

/** Whether anybody but the owner has access to an existing path; Windows has no such modes. */
function isOpen(path: string): boolean {
  const { mode } = statSync(path, { throwIfNoEntry: false }) ?? { mode: 0 }
  return process.platform !== 'win32' && (mode & others) !== 0
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['EPERM', 'EROFS', 'ENOTSUP'].includes(String(error.code))
}
