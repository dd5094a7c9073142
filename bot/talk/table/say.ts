import type { Address } from '../../../core/address.ts'
import type { Entry } from '../../../core/checks/entries.ts'
import type { Block } from '../../../core/report/blocks.ts'
import type { Button } from '../nouns.ts'

/** An annex as printed, and its findings. */
export type TableSay =
  | { readonly say: 'table'; readonly blocks: readonly Block[]; readonly broken: readonly Address[] }
  | {
      readonly say: 'tableFindings'
      readonly annex: string
      readonly entries: readonly Entry[]
      /** How many of its questions are not answered. */
      readonly unanswered: number
      readonly choices: readonly Button[]
    }
  /** Asks which copy of an annex is meant. */
  | { readonly say: 'whichTable'; readonly annex: string; readonly choices: readonly Button[] }
  /** Asks which annex is meant, if none is named, or (`unknown`) one that does not exist. */
  | { readonly say: 'whichAnnex'; readonly unknown: boolean; readonly choices: readonly Button[] }
  /** There is no project yet, and so no annex for it. */
  | { readonly say: 'noTable'; readonly choices: readonly Button[] }

declare module '../nouns.ts' {
  interface Says {
    table: TableSay
  }
}
