import type { Foreign } from '../../../core/paper/filing/pasted.ts'
import type { Button, Say } from '../nouns.ts'

/** A line of a pasted block that was not kept, and why. */
export type RefusedLine = { readonly number: number; readonly text: string; readonly says: readonly Say[] }

/** A figure that follows from others and stands otherwise in the block. */
export type StatedApart = {
  readonly title: string
  readonly label: string
  readonly stated: string
  readonly unit: string
  /** What it should be, where that is known. */
  readonly apart?: { readonly worth: string; readonly difference: string }
  /** What to give instead, where it is not known and follows from cells of its own row. */
  readonly parts?: readonly string[]
}

export type PasteSay =
  | { readonly say: 'linesRefused'; readonly lines: readonly RefusedLine[]; readonly kept: boolean }
  | { readonly say: 'statedApart'; readonly cells: readonly StatedApart[] }
  | {
      readonly say: 'defaultDirections'
      readonly targets: readonly { readonly name: string; readonly target: string }[]
    }
  | { readonly say: 'unknownLine' }
  | { readonly say: 'unknownProject'; readonly name: string }
  | { readonly say: 'unclearLine'; readonly label: string; readonly readings: readonly string[] }
  /** Texts of a line that were not taken; none where it is the whole line. */
  | { readonly say: 'cellsUnread'; readonly texts: readonly string[]; readonly why: string }
  | { readonly say: 'reasonUnneeded'; readonly name: string }
  /** The annexes that a block went to, where none of them is the one that is asked about. */
  | { readonly say: 'intoAnnex'; readonly annexes: readonly string[] }
  /** Lines of other annexes than the question's: asked before they are taken. */
  | { readonly say: 'otherAnnex'; readonly annexes: readonly string[]; readonly choices: readonly Button[] }
  /** A file with a table that does not say whose it is: asked before it is taken; nothing to tap where it is too long. */
  | { readonly say: 'unnamedFile'; readonly department: string; readonly choices: readonly Button[] }
  /** What a block leaves blank, which changes nothing: rows that are open or hold a value, and cells that hold one. */
  | { readonly say: 'blanksLeft'; readonly rows: readonly string[]; readonly cells: readonly string[] }
  /** Nothing of the block was taken. */
  | { readonly say: 'foreignBlock'; readonly why: Foreign; readonly year: number; readonly department: string }
  /** A line of figures that names a row elsewhere. */
  | {
      readonly say: 'otherRow'
      readonly annex: string
      readonly title: string
      readonly row: string
    }

declare module '../nouns.ts' {
  interface Says {
    paste: PasteSay
  }
}
