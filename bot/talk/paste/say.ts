import type { Foreign } from '../../../core/paper/filing/pasted.ts'
import type { Button, Say } from '../nouns.ts'

/** A line of a block that was not stored, and why. */
export type RefusedLine = { readonly number: number; readonly text: string; readonly says: readonly Say[] }

/** A derived figure that the block states differently. */
export type StatedApart = {
  readonly title: string
  readonly label: string
  readonly stated: string
  readonly unit: string
  /** What it should be, if that is known. */
  readonly apart?: { readonly worth: string; readonly difference: string }
  /** The cells to give instead, if it is not known and is the sum of cells of its own row. */
  readonly parts?: readonly string[]
}

export type PasteSay =
  | { readonly say: 'linesRefused'; readonly lines: readonly RefusedLine[]; readonly kept: boolean }
  | { readonly say: 'statedApart'; readonly cells: readonly StatedApart[] }
  | {
      readonly say: 'defaultDirections'
      readonly targets: readonly { readonly name: string; readonly target: string }[]
    }
  /** A line that names no row; `like`: the row whose misspelt name it may begin with. */
  | { readonly say: 'unknownLine'; readonly like?: string }
  /** A line about one of several things that a row combines. */
  | { readonly say: 'partOfRow'; readonly read: string; readonly title: string }
  | { readonly say: 'unknownProject'; readonly name: string }
  /** A line of a block about a unit of money that nobody can tell: nothing is taken. */
  | { readonly say: 'unitUnclear'; readonly read: string }
  | { readonly say: 'unclearLine'; readonly label: string; readonly readings: readonly string[] }
  /** Texts of a line that were not taken; empty if that is the whole line. */
  | { readonly say: 'cellsUnread'; readonly texts: readonly string[]; readonly why: string }
  | { readonly say: 'reasonUnneeded'; readonly name: string }
  /** The annexes in which a block was stored, if the question's annex is not among them. */
  | { readonly say: 'intoAnnex'; readonly annexes: readonly string[] }
  /** Lines of other annexes than the question's: asks before they are stored. */
  | { readonly say: 'otherAnnex'; readonly annexes: readonly string[]; readonly choices: readonly Button[] }
  /** A file that does not say whose table it is: asks before it is stored. */
  | { readonly say: 'unnamedFile'; readonly department: string; readonly choices: readonly Button[] }
  /** What a block leaves blank and does not change: rows that are open or have a value, and cells that have one. */
  | { readonly say: 'blanksLeft'; readonly rows: readonly string[]; readonly cells: readonly string[] }
  /** Nothing of the block was taken. */
  | { readonly say: 'foreignBlock'; readonly why: Foreign; readonly year: number; readonly department: string }
  /** A line of figures that names another row. */
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
