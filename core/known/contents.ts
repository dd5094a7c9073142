import type { Reviewed } from './files.ts'

/** A file that was sent, once it is read. */
export type Contents =
  /**
   * An exchange file, checked and compared; `kept` is where the database keeps it for as long as it is decided about,
   * `again` that the filing had changed since it was compared.
   */
  | {
      readonly is: 'data'
      readonly text: string
      readonly file: Reviewed
      readonly kept: number
      readonly again: boolean
    }
  /** What stands in a text, a Word file or a sheet; the cells of tables are apart by tabs. */
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'nothing'; readonly why: NotRead }

/** A file as the job ended that read it; `about` is the filing and `row` the question that it was sent for. */
export type ReadFile = {
  readonly is: 'read'
  readonly contents: Contents
  readonly about?: number
  readonly row?: string
}

/** Why nothing was read in a file. */
export type NotRead = 'broken' | 'tooMuch' | 'tooMuchData' | 'noText' | 'empty'

/** Why a file is left that is too large, or takes too long to be read. */
export function tooMuchOf(kind: FileKind): NotRead {
  return kind === 'data' ? 'tooMuchData' : 'tooMuch'
}

export type FileKind = 'data' | 'text' | 'word' | 'sheet'

const kinds: Readonly<Record<string, FileKind>> = {
  json: 'data',
  txt: 'text',
  csv: 'text',
  docx: 'word',
  xlsx: 'sheet',
}

/** The kind of a file by its name; undefined for those that are not read. */
export function kindOf(name: string): FileKind | undefined {
  return kinds[endingOf(name)]
}

/** What stands behind the last point of a name, in small letters. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The most bytes of a file of each kind, in MB. */
export const mostMegabytes: Readonly<Record<FileKind, number>> = { data: 1, text: 1, word: 20, sheet: 5 }
