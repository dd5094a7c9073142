import type { Address, Formula, Kind } from '../../edition.ts'
import type { Facts } from '../../facts.ts'
import { bind } from '../../form.ts'
import type { Question } from '../../questions.ts'
import type { Button, Change } from '../../turn.ts'
import type { Say } from '../say.ts'
import { type Talk, withChanges } from '../talk.ts'
import type { PastedLine } from './grid.ts'
import { type Labels, labelsOf } from './labels.ts'
import type { RefusedLine } from './say.ts'
import type { Header } from './segments.ts'

/** One copy of an annex: `project` with its number, the others without. */
export type Copy = { readonly annex: string; readonly numbers: readonly number[] }

/** A figure that a block states though it follows from others: what it says, and what it should be. */
export type Stated = {
  readonly title: string
  readonly label: string
  readonly kind: Kind
  readonly text: string
  readonly formula: Formula
  readonly numbers: readonly number[]
}

/** How far a pasted block was read. */
export type Paste = {
  readonly facts: Facts
  readonly changes: readonly Change[]
  readonly also: readonly Say[]
  readonly stated: readonly Stated[]
  readonly refused: readonly RefusedLine[]
  /** The first figure with two readings. */
  readonly choose?: { readonly say: Say; readonly choices: readonly Button[]; readonly row: string }
  readonly copy: Copy
  /** Where the block stands at a project that is not listed: nothing of it is read. */
  readonly lost?: string
  readonly header?: Header
  /** The second-level indicator whose lines are read. */
  readonly table?: string
  /** The repeated table whose rows are read. */
  readonly list?: Address
  /** The rows of figures that lines without a label answer in turn, up to the next list. */
  readonly queue: readonly Question[]
  /** A text that goes on over the next lines. */
  readonly text?: {
    readonly question: Question
    readonly column: string
    readonly words: string
    readonly line: PastedLine
  }
}

/** The labels of the copy in hand. */
export function labelsHere(talk: Talk, { copy }: Paste): Labels {
  return labelsOf(talk.form, copy.annex, talk.filing.year)
}

/** Where the copy's addresses begin: `overall`, `project.2`. */
export function prefixOf(talk: Talk, { copy }: Paste): Address {
  return bind(patternHere(talk, copy), copy.numbers)
}

/** `overall`, `project.*` */
export function patternHere(talk: Talk, { annex }: Copy): string {
  const each = talk.form.edition.annexes.find(({ id }) => id === annex)?.each
  return each === undefined ? annex : `${each}.*`
}

/** Keeps what a line said. */
export function keep(paste: Paste, changes: readonly Change[], also: readonly Say[] = []): Paste {
  return {
    ...paste,
    changes: [...paste.changes, ...changes],
    also: [...paste.also, ...also],
    facts: changes.length > 0 ? withChanges(paste.facts, changes) : paste.facts,
  }
}

/** Keeps nothing of a line, and says why. */
export function refuseLine(paste: Paste, { number, text }: PastedLine, says: readonly Say[]): Paste {
  return { ...paste, refused: [...paste.refused, { number, text, says }] }
}

/** The paste without some of what it had in hand. */
export function without(paste: Paste, ...parts: readonly ('header' | 'table' | 'list' | 'lost' | 'text')[]): Paste {
  const left = Object.entries(paste).filter(([part]) => !parts.some((one) => one === part))
  return Object.fromEntries(left) as Paste
}
