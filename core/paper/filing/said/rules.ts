import type { Pattern } from '../../../address.ts'
import type { Expression } from '../../../expression.ts'
import type { Column, Measured } from '../../../prose/rules.ts'

/** A figure in the report's prose that is exactly one cell, recognised by the words right before it. */
export type SaidFigure = {
  readonly cell: Pattern
  /** Words as in an anchor: without year, column and fill words. */
  readonly words: readonly string[]
  readonly of: Measured
  /** Its column; if the sentence names another one, it is another figure. */
  readonly column: Column
  /** The sections of the narrative in which the words mean this. */
  readonly within: readonly string[]
  /** What the sentence must have said before the figure, and what it must not have said. */
  readonly only?: Expression
  readonly unless?: Expression
  /** For a section in which little else can be meant: a figure without the words of `only` is reported as a doubt. */
  readonly asked?: true
}

/** A way to state a value: the group `value` of `find` is the value, `count` the number of its items. */
export type Way = {
  readonly find: Expression
  /** What the sentence must not have said before it. */
  readonly unless?: Expression
}

/**
 * A value that is recognised by the words around it; in its expressions `{year}` and `{nextYear}` are the filing's year
 * and the one after.
 */
export type SaidText = {
  readonly cell: Pattern
  /** The sections in which it is stated; absent: in all, and on the cover. */
  readonly within?: readonly string[]
  /** The most certain first: the first way that finds anything in the report decides. */
  readonly ways: readonly Way[]
  /** Words that say there is none. */
  readonly none?: Expression
  /** What an item of a list looks like; required for lists without a count. */
  readonly item?: Expression
}

/** What is read from the prose of a filing's report. */
export type SaidSettings = { readonly figures: readonly SaidFigure[]; readonly texts: readonly SaidText[] }
