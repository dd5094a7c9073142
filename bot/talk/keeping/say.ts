import type { Entry } from '../../../core/checks/entries.ts'
import type { FilingState } from '../../../core/filing.ts'
import type { ShownRow } from '../asking/say.ts'
import type { Button } from '../nouns.ts'
import type { ChangedRow } from './changed.ts'

/** A colleague's values (`from`) and the person's (`to`), one of which stays. */
type Clash = {
  readonly by: readonly string[]
  readonly rows: readonly ChangedRow[]
  readonly choices: readonly Button[]
}

/** What the bot says if several people change the same filing. */
export type ClashSay =
  | ({ readonly say: 'clash' } & Clash)
  | ({ readonly say: 'undoClash' } & Clash)
  | { readonly say: 'leftTheirs' }
  /**
   * What colleagues have changed since the person was last here: each author's number of cells, the first rows, and how
   * many more.
   */
  | {
      readonly say: 'meanwhile'
      readonly by: readonly { readonly name: string; readonly cells: number }[]
      readonly rows: readonly ChangedRow[]
      readonly more: number
    }
  /** To a colleague: their values (`from`) were overwritten by somebody's choice, or by an undo. */
  | {
      readonly say: 'overruled'
      readonly by: string
      readonly department: string
      readonly year: number
      readonly undoes: boolean
      readonly rows: readonly ChangedRow[]
      readonly choices: readonly Button[]
    }

/** What the bot says about changes that were stored, or that it asks about first. */
export type KeptSay =
  | {
      readonly say: 'kept'
      readonly rows: readonly ShownRow[]
      /** The annexes of the rows. */
      readonly annexes?: readonly string[]
    }
  /** The answers that a pasted block replaced (`from`), and their values now. */
  | { readonly say: 'replaced'; readonly rows: readonly ChangedRow[] }
  /** What is left of a heading's weight after an answer gave some of it. */
  | { readonly say: 'weightLeft'; readonly heading: string; readonly weight: string; readonly left: string }
  /** The findings that an answer caused. */
  | { readonly say: 'broke'; readonly entries: readonly Entry[] }
  /** The cells have changed since the button was made. */
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
