import type { Button, FilingState } from '../../turn.ts'
import type { LongerSay } from '../longer/say.ts'
import type { NotRead } from './contents.ts'

/** A cell that an import would change; without `from` it was not answered yet, without `to` it is emptied. */
export type ShownDifference = { readonly label: string; readonly from?: string; readonly to?: string }

/** What would change in an annex, or among the explanations. */
export type AnnexCount = { readonly annex: string; readonly changed: number; readonly filled: number }

/** What will not be taken: how much of it, and the first few. */
export type Troubles = {
  readonly count: number
  readonly first: readonly { readonly label: string; readonly shows: string }[]
}

/** What is said about a file that was sent, and about a text that comes in pieces. */
export type FileSay =
  | LongerSay
  | {
      readonly say: 'importPreview'
      /** The filing has changed since it was last compared. */
      readonly again: boolean
      readonly department: string
      readonly year: number
      /** What the filing in hand is, where the file is of another department or year. */
      readonly apart: { readonly department?: string; readonly year?: number }
      /** The file is of another form: nothing of it can be taken. */
      readonly otherForm: boolean
      readonly same: number
      readonly counts: readonly AnnexCount[]
      readonly emptied: number
      readonly differences: readonly ShownDifference[]
      /** Values that their cells cannot read, addresses that the form does not know, sums that do not agree. */
      readonly unread: Troubles
      readonly unknown: Troubles
      readonly disagreeing: Troubles
      readonly signature: boolean
      readonly choices: readonly Button[]
    }
  | { readonly say: 'imported'; readonly changed: number; readonly filled: number; readonly emptied: number }
  | { readonly say: 'importUnsigns'; readonly from: FilingState; readonly choices: readonly Button[] }
  | { readonly say: 'fileLeft' | 'fileGone' | 'nothingToImport' | 'fileTooEarly' | 'fileUnasked' }
  /** A file of another kind, by the end of its name; one that is too large, in MB; one that could not be read. */
  | { readonly say: 'wrongFile'; readonly ending: string }
  | { readonly say: 'largeFile'; readonly most: number }
  | { readonly say: 'unreadFile'; readonly why: NotRead }
  /** In characters. */
  | { readonly say: 'fileTooLong'; readonly length: number; readonly most: number }
