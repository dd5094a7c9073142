import type { Accepted } from '../asking/accepted.ts'
import type { Progress, Shown } from '../asking/say.ts'
import type { Button } from '../nouns.ts'

/** How something in the directory is: answered and clean, with something to mend, or not answered yet. */
export type Mark = 'done' | 'warn' | 'open'

/** One stretch of the directory. */
export type DirectoryLine = {
  readonly annex: string
  readonly title: string
  readonly done: Progress
  readonly mark: Mark
}

/** One row of a stretch with what it holds. */
export type RowLine = {
  readonly title: string
  readonly mark: Mark
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
  | ({ readonly say: 'directory'; readonly title: string; readonly lines: readonly DirectoryLine[] } & Page)
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
