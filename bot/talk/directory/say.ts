import type { Accepted } from '../asking/accepted.ts'
import type { Progress, Shown } from '../asking/say.ts'
import type { Button } from '../nouns.ts'
import type { Mark } from '../outline.ts'

/** An annex or a stretch, with its progress and how many findings and opinions are open. */
export type DirectoryLine = {
  readonly title: string
  readonly done: Progress
  /** How many open questions may be skipped. */
  readonly optional: number
  readonly open: number
}

/** One row of a stretch, with its values. */
export type RowLine = {
  readonly title: string
  readonly mark: Mark
  /** How many cells of a partly answered row are missing. */
  readonly missing?: number
  readonly cells: readonly Shown[]
  /** The opinion on this row with which the head or the bureau sent the filing back. */
  readonly opinion?: string
  /** For a section: who adopted it, and whether the facts have changed it since. */
  readonly accepted?: Accepted & { readonly moved: boolean }
}

/** A page of the directory; `edits` is the outbox id of the message that becomes this page. */
type Page = {
  /** How many lines come before this page. */
  readonly from: number
  readonly choices: readonly Button[]
  readonly edits?: number
}

export type DirectorySay =
  | ({
      readonly say: 'directory'
      readonly title: string
      readonly lines: readonly DirectoryLine[]
      /** The current time and the deadline; local, `2024-07-03T18:00`. */
      readonly now: string
      readonly deadline?: string
      /** How many scans are kept beside the filing, if any. */
      readonly scans?: number
    } & Page)
  | ({ readonly say: 'annex'; readonly title: string; readonly lines: readonly DirectoryLine[] } & Page)
  | ({
      readonly say: 'stretch'
      readonly annex: string
      readonly title: string
      readonly lines: readonly RowLine[]
    } & Page)

declare module '../nouns.ts' {
  interface Says {
    directory: DirectorySay
  }
}
