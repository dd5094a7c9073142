import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** LibreOffice on this machine: the program named by `SOFFICE`, or the first of its names on the PATH. */
export function officeProgram(env: Environment): string | undefined {
  const names = env.SOFFICE ? [env.SOFFICE] : ['soffice', 'libreoffice']
  return names.flatMap((name) => placesOf(name, env.PATH ?? '')).find(isProgram)
}

/** A name with a folder is used as it is, others are looked up on the PATH. */
function placesOf(name: string, path: string): string[] {
  if (isAbsolute(name) || name.includes('/')) return [resolve(name)]
  return path.split(delimiter).flatMap((folder) => (folder === '' ? [] : join(folder, name)))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
