import type { PastTurn } from '../../../core/known/past.ts'
import type { ShownRow } from '../asking/say.ts'
import type { Button } from '../nouns.ts'

/** A step of more than one row, before it is taken back: its cells by annexes, and what its rows are called. */
export type Step = {
  readonly by?: PastTurn['by'] & {}
  readonly annexes: readonly { readonly annex: string; readonly cells: number }[]
  readonly rows: readonly string[]
}

export type UndoSay =
  | { readonly say: 'nothingToUndo' | 'nothingToRedo' }
  | ({ readonly say: 'askUndo'; readonly choices: readonly Button[] } & Step)
  /** A colleague has changed since what would be filled in again. */
  | { readonly say: 'redoTheirs'; readonly by: readonly string[] }
  /** What stands again, and the rows in which nothing stands now. */
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
