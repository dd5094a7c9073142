import type { FilingState } from '../../filing.ts'
import type { Button } from '../actions.ts'
import type { LongerSay } from '../longer/say.ts'
import type { NotRead } from './contents.ts'
import type { ShownBrings } from './kept.ts'

/** What is said about a file that was sent, and about a text that comes in pieces. */
export type FileSay =
  | LongerSay
  | (ShownBrings & {
      readonly say: 'importPreview'
      /** The filing has changed since it was last compared. */
      readonly again: boolean
      readonly department: string
      readonly year: number
      readonly choices: readonly Button[]
    })
  | { readonly say: 'imported'; readonly changed: number; readonly filled: number; readonly emptied: number }
  | { readonly say: 'importUnsigns'; readonly from: FilingState; readonly choices: readonly Button[] }
  | { readonly say: 'fileLeft' | 'fileGone' | 'fileWaits' | 'nothingToImport' | 'fileTooEarly' | 'fileUnasked' }
  /** A file of another kind, by the end of its name; one that is too large, in MB; one that could not be read. */
  | { readonly say: 'wrongFile'; readonly ending: string }
  | { readonly say: 'largeFile'; readonly most: number }
  | { readonly say: 'unreadFile'; readonly why: NotRead }
  /** In characters. */
  | { readonly say: 'fileTooLong'; readonly length: number; readonly most: number }
