import type { Button } from '../actions.ts'
import type { ChangedRow } from './changed.ts'

/** A colleague's values, `from`, and the speaker's, `to`, where one of them stays. */
type Clash = {
  readonly by: readonly string[]
  readonly rows: readonly ChangedRow[]
  readonly choices: readonly Button[]
}

/** What the bot says where several people change the same filing. */
export type SharedSay =
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
