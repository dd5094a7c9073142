import type { PastTurn } from '../../../core/known/past.ts'
import type { ShownRow } from '../asking/say.ts'
import type { Button } from '../nouns.ts'

/** What an undo of several rows would take back: its cells for each annex, and the titles of its rows. */
export type Step = {
  readonly by?: PastTurn['by'] & {}
  readonly annexes: readonly { readonly annex: string; readonly cells: number }[]
  readonly rows: readonly string[]
}

export type UndoSay =
  | { readonly say: 'nothingToUndo' | 'nothingToRedo' }
  | ({ readonly say: 'askUndo'; readonly choices: readonly Button[] } & Step)
  /** Colleagues have changed since what would be restored. */
  | { readonly say: 'redoTheirs'; readonly by: readonly string[] }
  /** The restored rows, and the titles of those that are not answered now. */
  | {
      readonly say: 'undone' | 'redone'
      readonly rows: readonly ShownRow[]
      readonly blank: readonly string[]
      readonly choices: readonly Button[]
    }

declare module '../nouns.ts' {
  interface Says {
    undo: UndoSay
  }
}
