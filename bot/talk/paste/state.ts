import type { Address } from '../../../core/address.ts'
import type { Kind } from '../../../core/cell-kind.ts'
import type { Facts } from '../../../core/facts.ts'
import type { Change } from '../../../core/filing.ts'
import type { Formula } from '../../../core/formula-grammar.ts'
import type { SignedPart } from '../answer/signed-apart.ts'
import type { Button, Say } from '../nouns.ts'
import { withChanges } from '../talk.ts'
import type { PastedLine } from './lines.ts'
import type { RefusedLine } from './say.ts'

/** A derived figure that a block states, and its formula. */
export type Stated = {
  readonly title: string
  readonly label: string
  readonly kind: Kind
  readonly text: string
  readonly formula: Formula
  readonly numbers: readonly number[]
  /** The labels of the cells of its row of which it is the sum. */
  readonly parts: readonly string[]
}

/**
 * A cell that a block leaves blank: `row` is the title of its row if all of that is blank, otherwise `cell` is its own
 * label.
 */
export type Blank = { readonly at: Address } & ({ readonly row: string } | { readonly cell: string })

/** What was taken from a block. */
export type Paste = {
  readonly facts: Facts
  readonly changes: readonly Change[]
  readonly also: readonly Say[]
  readonly stated: readonly Stated[]
  readonly refused: readonly RefusedLine[]
  readonly blanks: readonly Blank[]
  /** Values in the block that signing fills in. */
  readonly signed: readonly SignedPart[]
  /** The block is a whole table that does not say whose it is. */
  readonly unnamed?: true
  /** Actuals in words are taken even if their targets are figures. */
  readonly takesWords?: true
  /** The first ambiguous figure. */
  readonly choose?: { readonly say: Say; readonly choices: readonly Button[]; readonly row: string }
}

export function emptyPaste(facts: Facts, takesWords = false): Paste {
  const empty = { facts, changes: [], also: [], stated: [], refused: [], blanks: [], signed: [] }
  return takesWords ? { ...empty, takesWords } : empty
}

/** Adds the changes of a line. */
export function keep(paste: Paste, changes: readonly Change[], also: readonly Say[] = []): Paste {
  return {
    ...paste,
    changes: [...paste.changes, ...changes],
    also: [...paste.also, ...also],
    facts: changes.length > 0 ? withChanges(paste.facts, changes) : paste.facts,
  }
}

/** Refuses a line, and says why; equal reasons are given once. */
export function refuseLine(paste: Paste, { number, text }: PastedLine, says: readonly Say[]): Paste {
  const before = paste.refused.find((one) => one.number === number)
  const known = before?.says.map((say) => JSON.stringify(say)) ?? []
  const all = [...(before?.says ?? []), ...says.filter((say) => !known.includes(JSON.stringify(say)))]
  const others = paste.refused.filter((one) => one !== before)
  return { ...paste, refused: [...others, { number, text, says: all }] }
}
