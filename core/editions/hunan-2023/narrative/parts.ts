import type { Pattern } from '../../../address.ts'
import type { Formula } from '../../../formula-grammar.ts'
import type { Sentence } from '../../../narrative/vocabulary.ts'
import { all, areEqual, either, isSome, isZero, not, when } from './conditions.ts'

/** A part of a whole: its name, and the slot of its figure. */
export type Part = { readonly name: string; readonly figure: Pattern }

/** How the parts of a whole are worded. */
export type Parting = {
  readonly whole: Formula
  readonly parts: readonly Part[]
  /** Words before the parts, and before a single part that is the whole. */
  readonly some: string
  readonly only: string
  /** Put between the parts; 、 unless a name contains one. */
  readonly join?: string
  /** Words before the names of parts that are 0; absent: these are left out. */
  readonly none?: string
}

/** The parts of a whole: those above 0 with their figures, a single one by name, and those that are 0 in words. */
export function partsOf({ whole, parts, some, only, join = '、', none }: Parting): readonly Sentence[] {
  const isWhole = (part: Part) => all(areEqual(part.figure, whole), isSome(whole))
  return [
    ...parts.map((part) => when(isWhole(part), `${only}${part.name}`)),
    {
      when: not(either(isZero(whole), ...parts.map(isWhole))),
      group: parts.map(({ name, figure }) => when(not(isZero(figure)), `${name}{{${figure}}}`)),
      first: some,
      join,
      end: '',
    },
    ...(none === undefined
      ? []
      : [{ group: parts.map(({ name, figure }) => when(isZero(figure), name)), first: none, join: '、', end: '' }]),
  ]
}
