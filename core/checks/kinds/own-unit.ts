import { bind } from '../../address.ts'
import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { readsSame } from '../../names.ts'
import { isPlaceless, isShortFor } from '../../unit-names.ts'
import { type CheckKind, firstRow, noFixes } from '../kind.ts'

/** Texts that say whose they are say it of the filing's own unit: one of them is enough. */
export const ownUnit: CheckKind<'ownUnit'> = {
  reads: (_, { cells, name }) => [...cells, name],
  judge(_, { facts }, { cells, name, find }, numbers) {
    const own = facts.get(bind(name, numbers))
    const at = cells.map((pattern) => bind(pattern, numbers))
    const others = flatMap(at, (address) => (own ? (otherIn(facts.get(address) ?? '', own, find) ?? []) : []))
    if (others.length < cells.length) return undefined
    return { at, shows: `写的是${[...new Set(others)].join('、')}，本单位是${own}` }
  },
  place: ({ cells: [first = ''] }) => first,
  fixes: noFixes,
  example(_, { cells, name, example: [wrong, right] }) {
    const of = (text: string) => ({
      ...Object.fromEntries(cells.map((cell) => [firstRow(cell), text])),
      [firstRow(name)]: '云溪县文化旅游广电体育局',
    })
    return { breach: of(wrong), sound: of(right) }
  },
}

/** The first unit that a sentence names as its own and that is another one, with its county. */
function otherIn(text: string, own: string, find: string): string | undefined {
  for (const sentence of text.split(/[。；;\n]/)) {
    const named = expression(find).exec(sentence.trim())?.[1]
    if (named !== undefined && !isPlaceless(named) && !isOne(named, own)) return named
  }
  return undefined
}

/** Whether two names are of one unit: the same, the end of the other, or short for it. */
function isOne(one: string, other: string): boolean {
  if (readsSame(one, other) || one.endsWith(other) || other.endsWith(one)) return true
  return isShortFor(one, other) || isShortFor(other, one)
}
