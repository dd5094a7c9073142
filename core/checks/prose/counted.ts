import type { Address } from '../../address.ts'
import { type Facts, numbersIn } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import { onceFor } from '../../once.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { countIn } from './listed.ts'
import { type Found, type Passage, type Place, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'counted' }>
type Thing = Rule['things'][number]

/** A count that a text states. */
type Said = { readonly number: number; readonly shows: string }

const shapesOf = onceFor(({ finds }: Thing) => finds.map((find) => new RegExp(find, 'g')))
const unlessOf = onceFor(({ unless }: Thing) => (unless === undefined ? undefined : new RegExp(unless)))

/** Counts of the same thing that differ from the rows of the filing, or from the first count in the text. */
export function judgeCounted({ facts }: Place, written: Written, { things }: Rule): Found[] {
  const passages = flatMap(things, (thing): Passage[] => {
    const said = saidOf(written, thing)
    const rows = thing.list === undefined || said.length === 0 ? 0 : rowsOf(facts, thing.list)
    const [first] = said
    const right = rows > 0 ? rows : first?.number
    const against = rows > 0 ? `${thing.said}` : '前面写的'
    return said
      .filter(({ number }) => number !== right)
      .map(({ number, shows }) => ({
        shows: `${shows}：${number} ≠ ${right}（${against}）`,
        ...(rows > 0 && thing.list ? { reads: [thing.list] } : {}),
      }))
  })
  return together(written, passages)
}

/** How many rows a list has; if nobody was asked for it, how many are named. */
function rowsOf(facts: Facts, list: Address): number {
  const stated = facts.get(list)
  if (stated !== undefined) return numbersIn(list, stated).length
  const named = [...facts.keys()].filter((address) => address.startsWith(`${list}.`) && address.endsWith('.name'))
  return named.filter((address) => address.split('.').length === list.split('.').length + 2).length
}

function saidOf({ prose }: Written, thing: Thing): Said[] {
  if (!prose.text.includes(thing.named)) return []
  const shapes = shapesOf(thing).filter((shape) => prose.text.search(shape) >= 0)
  if (shapes.length === 0) return []
  return flatMap(prose.sentences, ({ text }) => {
    if (!text.includes(thing.named)) return []
    if (unlessOf(thing)?.test(text)) return []
    const matches = flatMap(shapes, (shape) => [...text.matchAll(shape)]).sort((one, other) => one.index - other.index)
    return flatMap(matches, (match) => {
      const number = countIn(match.slice(1).find(Boolean) ?? '')
      return number === undefined ? [] : { number, shows: quote(text, match.index, match.index + match[0].length) }
    })
  })
}
