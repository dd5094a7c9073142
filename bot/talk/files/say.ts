import type { FilingState } from '../../../core/filing.ts'
import type { NotRead } from '../../../core/known/contents.ts'
import type { CheckedFile, PaperFile, ShownBrings } from '../../../core/known/files.ts'
import type { SentQueue } from '../../../core/known/sent.ts'
import type { ShownRow } from '../asking/say.ts'
import type { Button } from '../nouns.ts'

/** What a file brings for the annexes of a colleague. */
export type SaidPart = { readonly name: string; readonly titles: readonly string[]; readonly cells: number }

/**
 * A cell that a file would change: without `from` it was not answered yet, without `to` it is emptied; or the cells of a
 * row that it would fill.
 */
export type FileChange =
  | { readonly label: string; readonly from?: string; readonly to?: string }
  | { readonly annex: string; readonly fills: ShownRow }

/** What the bot says about a file that was sent. */
export type FileSay =
  | (ShownBrings & {
      readonly say: 'importPreview'
      /** Whether the filing has changed since it was last compared. */
      readonly again: boolean
      readonly department: string
      readonly year: number
      /** The button to what would change, if anything would. */
      readonly lists: readonly Button[]
      readonly choices: readonly Button[]
      /** What a document says besides its cells; absent for an exchange file. */
      readonly paper?: PaperFile
      /** What is left to colleagues. */
      readonly parts?: readonly SaidPart[]
      /** To a colleague: who sent it, and the annexes of theirs that it has something for. */
      readonly from?: { readonly name: string; readonly titles: readonly string[] }
    })
  /** A page of what would change, of so many. */
  | {
      readonly say: 'fileChanges'
      readonly changes: readonly FileChange[]
      readonly page: number
      readonly of: number
      readonly choices: readonly Button[]
      readonly edits?: number
    }
  | {
      readonly say: 'imported'
      readonly changed: number
      readonly filled: number
      readonly emptied: number
      /** What colleagues were shown. */
      readonly parts?: readonly SaidPart[]
      /** The doubtful cells, each with its text in the document. */
      readonly doubts: NonNullable<ShownBrings['doubts']>
      /** The number of cells that the paper leaves blank and that are still unanswered. */
      readonly empty: number
      /** No other file waits behind this one. */
      readonly isLast: boolean
      /** One for each doubtful cell, and one for the blank cells. */
      readonly choices: readonly Button[]
    }
  | { readonly say: 'importUnsigns'; readonly from: FilingState; readonly choices: readonly Button[] }
  | { readonly say: 'partsGiven'; readonly parts: readonly SaidPart[]; readonly choices: readonly Button[] }
  /** To the sender: what a colleague decided about their annexes. */
  | {
      readonly say: 'partAnswered'
      readonly by: string
      readonly titles: readonly string[]
      readonly took: boolean
      readonly choices: readonly Button[]
    }
  | { readonly say: 'leftEmpty'; readonly cells: number }
  /** `oldFiles`: files of old formats are read as well. */
  | { readonly say: 'howToSend'; readonly oldFiles: boolean }
  | {
      readonly say: 'fileLeft' | 'fileGone' | 'nothingToImport' | 'noComments' | 'fileTooEarly' | 'fileUnasked'
    }
  /** A file that comes while others are before it, and one too many; with ways to decide on the file that was shown. */
  | ({ readonly say: 'fileQueued'; readonly before: number } & Waiting)
  | { readonly say: 'fileWaits'; readonly most: number; readonly choices: readonly Button[] }
  /** Which of several files is meant by what is said next, and how many wait behind it. */
  | { readonly say: 'fileNamed'; readonly name: string; readonly waiting: number }
  | { readonly say: 'fileNext'; readonly waiting: number }
  /** The file that was shown is dropped for a newer one of its name. */
  | { readonly say: 'fileReplaced'; readonly name: string }
  | ({ readonly say: 'filesWait'; readonly waiting: number } & Waiting)
  /**
   * A file of a kind that is not read, by the ending of its name; one that is too large, in MB; one that could not be
   * read.
   */
  | { readonly say: 'wrongFile'; readonly ending: string; readonly oldFiles: boolean }
  | { readonly say: 'largeFile'; readonly most: number; readonly oldFiles: boolean }
  | { readonly say: 'unreadFile'; readonly why: NotRead }
  /** In characters. */
  | { readonly say: 'fileTooLong'; readonly length: number; readonly most: number }
  /** The findings of an exchange file, or why it could not be read. */
  | {
      readonly say: 'fileFindings'
      readonly department: string
      readonly year: number
      readonly found: CheckedFile['found']
      /** Its files that could not be read and what to send instead, in words. */
      readonly refused?: readonly string[]
      readonly choices?: readonly Button[]
    }
  | { readonly say: 'fileUnreadable'; readonly why: 'json' | 'format' | 'edition'; readonly read: string }

type Waiting = Pick<SentQueue, 'undecided'> & { readonly choices: readonly Button[] }

declare module '../nouns.ts' {
  interface Says {
    files: FileSay
  }
}
