import { byNumber } from '../order.ts'
import type { Listed } from './source.ts'

/** Files that belong to one department, because of their folder; `name` is that of the folder or of the archive. */
export type Group = { readonly name: string; readonly files: readonly Listed[] }

/** The files by departments: those of folders, and loose files, which have to say whose they are. */
export type Grouped = { readonly groups: readonly Group[]; readonly loose: readonly Listed[] }

/** A file with the folders that it still lies in. */
type Placed = { readonly file: Listed; readonly folders: readonly string[]; readonly name: string }

/**
 * One department is a folder in which files lie, with the folders in it; or an archive among other departments. Files
 * beside such folders are loose. A folder around everything counts for nothing.
 */
export function grouped(files: readonly Listed[]): Grouped {
  return within(withoutOuter(files.map(placedOf)))
}

function placedOf(file: Listed): Placed {
  const parts = file.path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  return { file, folders: parts.slice(0, -1), name: parts.at(-1) ?? '' }
}

function withoutOuter(placed: readonly Placed[]): readonly Placed[] {
  const outer = placed[0]?.folders[0]
  if (outer === undefined || placed.some(({ folders }) => folders[0] !== outer)) return placed
  return withoutOuter(placed.map(inner))
}

function inner(one: Placed): Placed {
  return { ...one, folders: one.folders.slice(1) }
}

function within(placed: readonly Placed[]): Grouped {
  const archives = placed.filter((one) => isDirect(one) && isArchiveName(one.name))
  const loose = placed.filter((one) => isDirect(one) && !isArchiveName(one.name))
  const below = byFolder(placed.filter((one) => !isDirect(one))).map(([name, all]) => inFolder(name, all))
  const ofArchives = archives.map(({ file, name }) => ({ name: name.replace(/\.zip$/i, ''), files: [file] }))
  return {
    groups: [...ofArchives, ...below.flatMap(({ groups }) => groups)],
    loose: [...loose.map(({ file }) => file), ...below.flatMap(({ loose: more }) => more)],
  }
}

/** A folder is that of a department if files lie in it, or a single archive; otherwise departments' folders do. */
function inFolder(name: string, all: readonly Placed[]): Grouped {
  const inside = all.map(inner)
  const direct = inside.filter(isDirect)
  const isDepartment = direct.some((one) => !isArchiveName(one.name)) || (direct.length === 1 && inside.length === 1)
  return isDepartment ? { groups: [{ name, files: all.map(({ file }) => file) }], loose: [] } : within(inside)
}

/** The files by their outermost folder, in the order of the numbers in the folders' names. */
function byFolder(placed: readonly Placed[]): [string, Placed[]][] {
  const found = new Map<string, Placed[]>()
  for (const one of placed) {
    const [name = ''] = one.folders
    const others = found.get(name)
    if (others) others.push(one)
    else found.set(name, [one])
  }
  return [...found].sort(([a], [b]) => byNumber(a, b))
}

/** Whether a file lies here, or in a folder that is called like a part of a filing, not like a department. */
function isDirect({ folders: [name] }: Placed): boolean {
  return name === undefined || /^(?:附件|附表|项目|表|报告|word|excel)/i.test(name)
}

function isArchiveName(name: string): boolean {
  return /\.zip$/i.test(name)
}
