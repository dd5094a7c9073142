import type { Address } from '../../address.ts'
import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { onceForWords } from '../../once.ts'
import type { Paragraph } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import { type Written, writtenIn } from '../../prose/typed.ts'
import { type Found, type Passage, type Place, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'selfReference' }>
type KindRule = Extract<ProseRule, { type: 'selfKind' }>

/** A word by which a text calls its unit, with its paragraph. */
type Self = { readonly word: string; readonly text: string; readonly line: number; readonly at: number }

/** Compares what the unit calls itself with its choice, or else with what it says most often. */
export function judgeSelfReference(place: Place, written: Written, rule: Rule): Found[] {
  const own = place.facts.get(rule.cell)
  const chosen = own || mostlySaid(place, rule)
  const others = selvesIn(place, written, rule).filter(({ word }) => word !== chosen)
  if (!chosen || others.length === 0) return []
  return told(written, rule.cell, others, own ? `单位自称填的是“${own}”` : `别处写“${chosen}”`)
}

/** Words for another kind of unit than the name says, where the unit has not said what it calls itself. */
export function judgeSelfKind(place: Place, written: Written, { kinds, name, cell }: KindRule): Found[] {
  const own = place.facts.get(name)?.trim()
  if (!own || place.facts.get(cell)) return []
  const others = flatMap(
    kinds.filter(({ noun, ending }) => !own.includes(noun) && !expression(ending).test(own)),
    ({ find }) => wordsIn(written, globally(find)),
  )
  return told(written, name, others, `单位名称是“${own}”`)
}

function told(written: Written, cell: Address, others: readonly Self[], against: string): Found[] {
  const passages = others.map(({ word, text, at }): Passage => ({ shows: quote(text, at, at + word.length) }))
  const words = [...new Set(others.map(({ word }) => `“${word}”`))].join('')
  const [found] = together(written, passages)
  return found ? [{ ...found, at: [...found.at, cell], shows: `${found.shows}：这里写${words}，${against}` }] : []
}

function mostlySaid(place: Place, rule: Rule): string | undefined {
  const times = new Map<string, number>()
  for (const written of writtenIn(place.form, place.facts))
    for (const { word } of selvesIn(place, written, rule)) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Every self-reference in a text. Duties are copied from others: 本单位 there may be anybody's. */
function selvesIn({ facts }: Place, written: Written, { find, also, except, town, name }: Rule): Self[] {
  const isCopied = ({ parts }: Paragraph) => parts.some((part) => except.includes(part))
  const own = expression(town.name).exec(facts.get(name)?.trim() ?? '')?.[1]
  return [
    ...wordsIn(written, globally(find)),
    ...wordsIn(written, globally(also), isCopied),
    ...(own === undefined ? [] : townsIn(written, own, town.behind)),
  ].sort((one, other) => one.line - other.line || one.at - other.at)
}

function wordsIn({ prose }: Written, shape: RegExp, isLeftOut?: (paragraph: Paragraph) => boolean): Self[] {
  if (prose.text.search(shape) < 0) return []
  return flatMap(prose.paragraphs, (paragraph, line) =>
    paragraph.text.search(shape) < 0 || isLeftOut?.(paragraph)
      ? []
      : [...paragraph.text.matchAll(shape)].map(({ 0: word, index: at }) => ({ word, text: paragraph.text, line, at })),
  )
}

/** The name of the unit's town with 政府: 白鹭政府. */
function townsIn({ prose }: Written, town: string, behind: string): Self[] {
  if (!prose.text.includes(town)) return []
  return flatMap(prose.paragraphs, ({ text }, line) =>
    text.split(town).flatMap((rest, part, all) => {
      const word = part > 0 ? expression(behind).exec(rest)?.[0] : undefined
      const at = all.slice(0, part).join(town).length
      return word === undefined ? [] : { word: `${town}${word}`, text, line, at }
    }),
  )
}

const globally = onceForWords((find) => new RegExp(find, 'g'))
