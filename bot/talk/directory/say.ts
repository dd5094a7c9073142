import type { Accepted } from '../asking/accepted.ts'
import type { Progress, Shown } from '../asking/say.ts'
import type { Button } from '../nouns.ts'

/** How a row is: answered and clean, with something to mend or an opinion, not answered yet, or such that may be skipped. */
export type Mark = 'done' | 'warn' | 'open' | 'optional'

/** An annex or a stretch with how far it is, and how many things stand open in it. */
export type DirectoryLine = {
  readonly title: string
  readonly done: Progress
  /** Open questions that may be skipped. */
  readonly optional: number
  readonly open: number
}

/** One row of a stretch with what it holds. */
export type RowLine = {
  readonly title: string
  readonly mark: Mark
  /** Cells that are still to come, of a row that is filled in part. */
  readonly missing?: number
  readonly cells: readonly Shown[]
  /** What the head or the bureau wrote of it when the filing was sent back. */
  readonly opinion?: string
  /** Of a section of the narrative: who took it, and whether the facts have moved in it since. */
  readonly accepted?: Accepted & { readonly moved: boolean }
}

/** A page of the directory; `edits` is the message (its row in the outbox) that becomes this page. */
type Page = {
  /** The number before the first line. */
  readonly from: number
  readonly choices: readonly Button[]
  readonly edits?: number
}

export type DirectorySay =
  | ({
      readonly say: 'directory'
      readonly title: string
      readonly lines: readonly DirectoryLine[]
      /** This moment and the deadline; local, `2024-07-03T18:00`. */
      readonly now: string
      readonly deadline?: string
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
