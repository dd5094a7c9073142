import type { CheckedFile } from '../../../core/known/files.ts'
import type { CheckedPdf, ScanKind } from '../../../core/known/scans.ts'
import type { Button } from '../nouns.ts'

type Choices = { readonly choices: readonly Button[] }

/** A scan as it is listed: who sent it, and when (local). */
export type ShownScan = {
  readonly name: string
  readonly kind: ScanKind
  readonly size: number
  readonly by: string
  readonly at: string
}

/** What the bot says about scans. */
export type ScanSay =
  /** `count`: how many there are with it; `reviewed`: a bureau gets them. */
  | ({
      readonly say: 'scanKept'
      readonly name: string
      readonly kind: ScanKind
      readonly count: number
      readonly reviewed: boolean
    } & Choices)
  | ({ readonly say: 'scanList'; readonly scans: readonly ShownScan[]; readonly reviewed: boolean } & Choices)
  | ({ readonly say: 'scanShown'; readonly number: number; readonly scan: ShownScan } & Choices)
  | ({ readonly say: 'scanDropped'; readonly name: string; readonly left: number } & Choices)
  | { readonly say: 'scanPutBack'; readonly name: string; readonly count: number }
  /** To whoever sent it: a colleague removed it. */
  | { readonly say: 'scanDroppedBy'; readonly name: string; readonly by: string }
  | ({ readonly say: 'tooManyScans'; readonly most: number } & Choices)
  | { readonly say: 'scanTooLarge'; readonly name: string; readonly most: number }
  /** By its first bytes it is of another kind than by its name. */
  | { readonly say: 'scanOtherKind'; readonly name: string; readonly kind: ScanKind }
  /** The findings on the prose of a PDF, or why it was not checked. */
  | { readonly say: 'scanFindings'; readonly name: string; readonly found: CheckedFile['found'] }
  | { readonly say: 'scanUnread'; readonly name: string; readonly why: Extract<CheckedPdf, { is: 'none' }>['why'] }
  | { readonly say: 'scanGone' }

declare module '../nouns.ts' {
  interface Says {
    scans: ScanSay
  }
}
