import type { Reviewed } from './files.ts'
import type { SentScan } from './scans.ts'
import type { SentRef } from './sent.ts'

/** A file that was sent, after reading. */
export type Contents =
  /**
   * An exchange file, checked and compared. `kept`: the id under which it is stored while a decision is pending;
   * `again`: the filing had changed since the last comparison.
   */
  | {
      readonly is: 'data'
      readonly text: string
      readonly file: Reviewed
      readonly kept: number
      readonly again: boolean
      /** The colleague who sent it, where only the annexes of this person are meant. */
      readonly from?: number
    }
  /** The contents of a text, a Word file or a sheet; table cells are separated by tabs. */
  | { readonly is: 'words'; readonly text: string }
  /** A scan, which is kept as it is. */
  | { readonly is: 'scan'; readonly scan: SentScan }
  | { readonly is: 'nothing'; readonly why: NotRead }

/**
 * A file when the job that read it ended; `about` is the filing and `row` the question for which it was sent; `sent` is
 * the file itself, which can be fetched again; `behind`: others of the same person were before it when it came.
 */
export type ReadFile = {
  readonly is: 'read'
  readonly contents: Contents
  readonly about?: number
  readonly row?: string
  readonly sent?: SentRef
  readonly behind?: true
  /** The filing of the bureau for which an officer files it. */
  readonly takes?: number
  /** The newest change of that filing as the officer had seen it when they confirmed. */
  readonly confirmed?: number
}

/** Why nothing was read from a file. */
export type NotRead =
  | 'noFiling'
  | 'broken'
  | 'password'
  | 'markup'
  | 'noOffice'
  | 'slow'
  | 'tooMuch'
  | 'tooMuchData'
  | 'noText'
  | 'empty'

/** The reason for refusing a file of this kind that is too large, or takes too long to read. */
export function tooMuchOf(kind: FileKind): NotRead {
  return kind === 'data' ? 'tooMuchData' : 'tooMuch'
}

/** `old`: a format before 2007 or like it, which LibreOffice has to convert first. */
export type FileKind = 'data' | 'text' | 'word' | 'sheet' | 'archive' | 'old'

const kinds: Readonly<Record<string, FileKind>> = {
  json: 'data',
  txt: 'text',
  csv: 'text',
  docx: 'word',
  xlsx: 'sheet',
  zip: 'archive',
  doc: 'old',
  wps: 'old',
  rtf: 'old',
  xls: 'old',
  et: 'old',
}

/** The kind of a file by its name; undefined for kinds that are not read. */
export function kindOf(name: string): FileKind | undefined {
  return kinds[endingOf(name)]
}

/** The part after the last dot of a name, in lower case. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The size limit of each kind of file, in MB. */
export const mostMegabytes: Readonly<Record<FileKind, number>> = {
  data: 1,
  text: 1,
  word: 20,
  sheet: 5,
  archive: 20,
  old: 20,
}
