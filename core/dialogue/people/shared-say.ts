import type { Button } from '../../turn.ts'
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
