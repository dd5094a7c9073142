import type { Entry } from '../../../core/checks/entries.ts'
import type { FilingState } from '../../../core/filing.ts'
import type { ShownRow } from '../asking/say.ts'
import type { Button } from '../nouns.ts'
import type { ChangedRow } from './changed.ts'

/** A colleague's values, `from`, and the speaker's, `to`, where one of them stays. */
type Clash = {
  readonly by: readonly string[]
  readonly rows: readonly ChangedRow[]
  readonly choices: readonly Button[]
}

/** What is said where several people change the same filing. */
export type ClashSay =
  | ({ readonly say: 'clash' } & Clash)
  | ({ readonly say: 'undoClash' } & Clash)
  | { readonly say: 'leftTheirs' }
  /** What colleagues changed since the person was here last, each with how many cells; the first rows, and how many more. */
  | {
      readonly say: 'meanwhile'
      readonly by: readonly { readonly name: string; readonly cells: number }[]
      readonly rows: readonly ChangedRow[]
      readonly more: number
    }
  /** To a colleague: their values, `from`, went by somebody's choice, or by an undo. */
  | {
      readonly say: 'overruled'
      readonly by: string
      readonly department: string
      readonly year: number
      readonly undoes: boolean
      readonly rows: readonly ChangedRow[]
      readonly choices: readonly Button[]
    }

/** What is said of changes that are kept, or asked back about. */
export type KeptSay =
  | {
      readonly say: 'kept'
      readonly rows: readonly ShownRow[]
      /** Where they stand. */
      readonly annexes?: readonly string[]
    }
  /** What is left to give of a heading's weight after an answer that gave some. */
  | { readonly say: 'weightLeft'; readonly heading: string; readonly weight: string; readonly left: string }
  /** What an answer broke. */
  | { readonly say: 'broke'; readonly entries: readonly Entry[] }
  /** What a button would write has been changed since. */
  | { readonly say: 'stale' }
  | {
      readonly say: 'confirmUnsign'
      readonly from: FilingState
      readonly rows: readonly ShownRow[]
      readonly choices: readonly Button[]
    }
  | { readonly say: 'unsigned'; readonly from: FilingState }

declare module '../nouns.ts' {
  interface Says {
    keeping: ClashSay | KeptSay
  }
}
