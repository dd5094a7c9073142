import type { FilingState, Role } from '../../../core/filing.ts'
import type { RecordedComing, RecordedTurn } from '../../../core/known/record.ts'
import type { ChangedRow } from '../keeping/changed.ts'
import type { Button } from '../nouns.ts'

/** Who came or went; `host` invited them or let them in, nobody's name where an officer did. */
export type SaidComing = {
  readonly what: RecordedComing['what']
  readonly who: string
  readonly roles: readonly Role[]
  readonly host?: string
}

/** One thing that somebody did; its moment is local, `2024-07-03T18:00`. */
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
      }
    }
  /** Somebody came or went; `by` says who did it, and `who` of whom else it is told. */
  | { readonly coming: SaidComing }
  | {
      readonly was: RecordedTurn['was']
      readonly file?: string
      readonly undone: boolean
      /** How many cells in all. */
      readonly cells: number
      /** What is shown of them: nothing of a file that was taken in whole. */
      readonly rows: readonly ChangedRow[]
      /** How many more rows there are. */
      readonly more: number
    }
)

/** What the bot says about who changed what; `edits` is the message (its row in the outbox) that becomes this page. */
export type HistorySay =
  | {
      readonly say: 'history'
      /** The rows that it is about alone. */
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
