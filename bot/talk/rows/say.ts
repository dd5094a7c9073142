import type { Button } from '../nouns.ts'

/** What is said of changing an answer. */
export type RowSay =
  /** Findings that are gone, by the cells they were at; `agree`: figures that have to be equal. */
  | { readonly say: 'mended'; readonly cells: readonly string[]; readonly agree: boolean }
  /** Questions that apply now and did not before. */
  | { readonly say: 'reopened'; readonly rows: readonly string[] }
  | { readonly say: 'scoreAgain' | 'keptAsWas' }
  | { readonly say: 'whichCell'; readonly title: string; readonly read: string; readonly choices: readonly Button[] }
  /** A changed message that had added rows. */
  | { readonly say: 'changedList' }

declare module '../nouns.ts' {
  interface Says {
    rows: RowSay
  }
}
