import type { Button, FilingState } from '../../turn.ts'

/** A cell that an import would change; without `from` it was not answered yet, without `to` it is emptied. */
export type ShownDifference = { readonly label: string; readonly from?: string; readonly to?: string }

/** What would change in an annex, or among the explanations. */
export type AnnexCount = { readonly annex: string; readonly changed: number; readonly filled: number }

/** What will not be taken: how much of it, and the first few. */
export type Troubles = {
  readonly count: number
  readonly first: readonly { readonly label: string; readonly shows: string }[]
}

/** What is said about a file that was sent. */
export type FileSay =
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
  | { readonly say: 'fileLeft' | 'fileGone' | 'nothingToImport' }
