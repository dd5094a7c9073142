import type { Converted } from '../papers.ts'
import { openArchive } from './archive.ts'
import { type DepartmentAnswer, readDepartment } from './department.ts'
import { openFolder } from './folder.ts'
import { type Grouped, grouped } from './grouping.ts'
import { type Left, type Listed, type Opened, type Source, TooManyError } from './source.ts'
import { nobodys, whoseIs } from './whose.ts'

/** What is asked about files that stay where they are: only these are read, one department at a time. */
export type AskedOf = {
  readonly source: Source
  readonly files: readonly Listed[]
  readonly date: string
  readonly edition?: string
  readonly year?: number
  readonly converted?: Converted
}

/** The files of many departments by department, or why they cannot be listed. */
export type ListAnswer =
  | (Grouped & { readonly is: 'listed'; readonly left: readonly Left[] })
  | { readonly is: 'none'; readonly why: 'broken' | 'tooMany' }

export function listDepartments(source: Source): ListAnswer {
  try {
    return using(source, ({ listing: { files, left } }) => ({ is: 'listed', ...grouped(files), left }))
  } catch (error) {
    return { is: 'none', why: error instanceof TooManyError ? 'tooMany' : 'broken' }
  }
}

/** Whose a single file is. */
export function whoseFile({ source, files, converted }: AskedOf) {
  return using(source, (opened) => {
    const [file] = packed(opened, files)
    return file ? whoseIs(file, converted) : nobodys
  })
}

/** Reads, checks and comments the files of one department. */
export function departmentOf({ source, files, ...asked }: AskedOf): DepartmentAnswer {
  return using(source, (opened) => readDepartment({ ...asked, files: packed(opened, files) }))
}

function using<Of>(source: Source, use: (opened: Opened) => Of): Of {
  const opened = source.kind === 'folder' ? openFolder(source) : openArchive(source.path)
  try {
    return use(opened)
  } finally {
    opened.close()
  }
}

/** The bytes of files, under their names without folders where these tell them apart. One that is broken is empty. */
function packed({ bytes }: Opened, files: readonly Listed[]) {
  const short = files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  const isClear = new Set(short).size === short.length
  return files.map(({ id, path }, at) => ({ name: (isClear && short[at]) || path, bytes: bytesOf(bytes, id) }))
}

/** An unreadable file counts as a broken archive: it is refused by its name, and the others are read. */
function bytesOf(bytes: Opened['bytes'], id: number): Uint8Array {
  try {
    return bytes(id)
  } catch {
    return brokenFile
  }
}

const brokenFile = Buffer.from([0x50, 0x4b, 0x03, 0x04])
