import type { Pattern } from '../../../address.ts'
import type { Formula } from '../../../formula-grammar.ts'
import type { Sentence } from '../../../narrative/vocabulary.ts'
import { all, areEqual, either, isSome, isZero, not, when } from './conditions.ts'

/** A part of a whole: what it is called, and the slot of its figure. */
export type Part = { readonly name: string; readonly figure: Pattern }

/** How the parts of a whole are said. */
export type Parting = {
  readonly whole: Formula
  readonly parts: readonly Part[]
  /** Before the parts, and before the one that is the whole. */
  readonly some: string
  readonly only: string
  /** Between the parts; 、 where no name holds one. */
  readonly join?: string
  /** Before the names of the parts that are nothing; absent: they are not said. */
  readonly none?: string
}

/** The parts of a whole: those above 0 with their figures, one that is all of it by its name, and in words what there was none of. */
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
