import type { Finding } from '../../core/checks/finding.ts'
import type { DoubtfulText, NoFiling, PlacedText, UnreadText } from '../../core/paper/filing/filing-read.ts'
import type { Converted, OldFiles, RefusedFile } from './papers.ts'
import type { Packed } from './unpack.ts'

/** A file with a department's filing, the form and the year asked for, and LibreOffice's conversions of old files. */
export type FilingFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly edition?: string
  readonly year?: number
  readonly converted?: Converted
}

/** A filing that was read, as plain data. */
export type ReadFiling = {
  /** The findings of an exchange file say what is wrong with its cells, those of papers only which rules are broken. */
  readonly from: 'data' | 'papers'
  readonly edition: string
  readonly year: number
  readonly department: string
  /** The title of an annex stands over one of its tables. */
  readonly titled?: true
  readonly placed: readonly PlacedText[]
  readonly unread: readonly UnreadText[]
  /** The files beside it that could not be read; each is among the unread too. */
  readonly refused: readonly RefusedFile[]
  readonly doubts: readonly DoubtfulText[]
  readonly findings: readonly Finding[]
  /** The placed cells as an exchange file. */
  readonly exchange: string
}

/** The same, for comments in its Word files: with the time that they bear: local time, written `2026-11-30T12:00:00Z`. */
export type FileToComment = FilingFile & { readonly date: string }

/** Why there is no filing in a file, in words for its sender. */
export type NoneRead = { readonly is: 'none'; readonly says: string; readonly why?: NoFiling['none'] }

/** The result of reading a file: a filing, old files that must be converted first, or why there is none. */
export type FilingAnswer = { readonly is: 'read'; readonly filing: ReadFiling } | OldFiles | NoneRead

/** A filing that was read, with its Word files as they were, but for the comments. */
export type CommentedFiling = {
  readonly filing: ReadFiling
  /** Named `…（检查意见）.docx`, in the folders of their archive. */
  readonly files: readonly Packed[]
  /** How many findings and texts are in files that cannot have comments. */
  readonly elsewhere: number
}

export type CommentedAnswer = Exclude<FilingAnswer, { is: 'read' }> | ({ readonly is: 'read' } & CommentedFiling)
