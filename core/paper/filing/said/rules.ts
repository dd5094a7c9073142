import type { Pattern } from '../../../address.ts'
import type { Expression } from '../../../expression.ts'
import type { Column, Measured } from '../../../prose/rules.ts'

/** A figure of the report's prose that is one cell and nothing else, by the words right before it. */
export type SaidFigure = {
  readonly cell: Pattern
  /** Words as in an anchor: read without year, column and fill words. */
  readonly words: readonly string[]
  readonly of: Measured
  /** The column that it stands in; another one that the sentence names makes it another figure. */
  readonly column: Column
  /** The sections of the narrative in which the words mean this. */
  readonly within: readonly string[]
  /** What the sentence must have said before the figure, and what it must not. */
  readonly only?: Expression
  readonly unless?: Expression
  /** Where its section leaves little else to be meant: a figure without the words of `only` is told as a doubt. */
  readonly asked?: true
}

/** A way to say a value: the group `value` of `find` is the value, `count` the number of its items. */
export type Way = {
  readonly find: Expression
  /** What the sentence must not have said before it. */
  readonly unless?: Expression
}

/** A value that is found by the words around it; `{year}` and `{nextYear}` stand for years in its expressions: the filing's, and the one behind it. */
export type SaidText = {
  readonly cell: Pattern
  /** The sections in which it is said; absent: in all, and on the cover. */
  readonly within?: readonly string[]
  /** The surest first: the first way that finds anything in the report decides. */
  readonly ways: readonly Way[]
  /** What says that there is none. */
  readonly none?: Expression
  /** What an item of a list looks like; asked of lists whose number of items is not said. */
  readonly item?: Expression
}

/** What is read out of the prose of a filing's report. */
export type SaidSettings = { readonly figures: readonly SaidFigure[]; readonly texts: readonly SaidText[] }
