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
      readonly choices: readonly Button[]
    }
  /** Asks which copy of an annex is meant. */
  | { readonly say: 'whichTable'; readonly annex: string; readonly choices: readonly Button[] }
  | { readonly say: 'noTable'; readonly annexes: readonly string[] }

declare module '../nouns.ts' {
  interface Says {
    table: TableSay
  }
}
