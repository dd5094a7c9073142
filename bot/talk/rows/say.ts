import type { Button } from '../nouns.ts'

/** What the bot says about changed answers. */
export type RowSay =
  /** Findings that are mended, by their cells; `agree`: they were about figures that must be equal. */
  | { readonly say: 'mended'; readonly cells: readonly string[]; readonly agree: boolean }
  /** Questions that apply now and did not before. */
  | { readonly say: 'reopened'; readonly rows: readonly string[] }
  | { readonly say: 'scoreAgain' | 'keptAsWas' }
  | { readonly say: 'whichCell'; readonly title: string; readonly read: string; readonly choices: readonly Button[] }
  /** The edited message had added rows. */
  | { readonly say: 'changedList' }

declare module '../nouns.ts' {
  interface Says {
    rows: RowSay
  }
}
