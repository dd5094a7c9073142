import type { FilingState, Role } from '../../../core/filing.ts'
import type { RecordedComing, RecordedTurn } from '../../../core/known/record.ts'
import type { ChangedRow } from '../keeping/changed.ts'
import type { Button } from '../nouns.ts'

/** Who came or went; `host` invited or admitted them, absent if that was an officer. */
export type SaidComing = {
  readonly what: RecordedComing['what']
  readonly who: string
  readonly roles: readonly Role[]
  readonly host?: string
}

/** One thing that somebody did; `at` is local, `2024-07-03T18:00`. */
export type HistoryEntry = {
  readonly at: string
  readonly by: string
  readonly me: boolean
} & (
  | {
      readonly step: {
        readonly from: FilingState
        readonly to: FilingState
        readonly note?: string
        readonly alone?: true
        readonly takenOver?: true
      }
    }
  /** Somebody came or went; `by` did it, `who` is the person whom it concerns. */
  | { readonly coming: SaidComing }
  | {
      readonly was: RecordedTurn['was']
      readonly file?: string
      readonly undone: boolean
      /** How many cells were changed. */
      readonly cells: number
      /** The rows shown; empty for an opening, and for an import unless the page is about certain rows. */
      readonly rows: readonly ChangedRow[]
      /** How many rows are not shown. */
      readonly more: number
    }
)

/** What the bot says about the record; `edits` is the outbox id of the message that becomes this page. */
export type HistorySay =
  | {
      readonly say: 'history'
      /** The title of the rows that the page is limited to. */
      readonly of?: string
      /** Newest first. */
      readonly entries: readonly HistoryEntry[]
      readonly choices: readonly Button[]
      readonly edits?: number
    }
  | { readonly say: 'noHistoryOf'; readonly called: string }

declare module '../nouns.ts' {
  interface Says {
    history: HistorySay
  }
}
