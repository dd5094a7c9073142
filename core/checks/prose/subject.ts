import { type Facts, isListed } from '../../facts.ts'
import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { once } from '../../once-per-facts.ts'
import { changing } from '../../prose/colour.ts'
import type { Figure } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseSettings } from '../../prose/rules.ts'
import { lexiconOf } from '../../prose/words.ts'
import type { Place } from './place.ts'

/** Nouns for what is spent or spent on: a figure after them is no figure of the whole filing. */
const spentOn = /费|资金|补[助贴]|奖励|专项|项目|采购|基金|工程|.支出/

/**
 * Whether the figures before this one have named a subject other than the whole filing: in the same part of the
 * sentence (back to ；), or at its start. A bare 支出, 全年预算 or 预算执行率 then belongs to that subject.
 */
export function hasSubject(place: Place, { text, figures }: Sentence, figure: Figure): boolean {
  const part = text.lastIndexOf('；', figure.at)
  const all = figures.slice(0, figures.indexOf(figure))
  if (all.some(({ at, key }) => at > part && isRow(place.form, place.facts, key))) return true
  const before = all.filter(isPlain)
  const first = before[0]
  const named = before.filter(({ at }) => at > part)
  return [...(first ? [first] : []), ...named].some(({ key, columns }) => isSubject(place, key, columns.join('+')))
}

function isPlain({ of, phrase }: Figure): boolean {
  return of === 'money' && !changing.test(phrase)
}

function isSubject({ form, facts }: Place, key: string, ofColumns: string): boolean {
  if (!form.edition.prose || key === '' || key === ofColumns) return false
  const known = namesOf(form.edition.prose).get(key)
  return known ?? (spentOn.test(key) || isRow(form, facts, key))
}

/** Whether words name a listed row; asked again for each figure behind them. */
const isRow = once(
  (form: Form, facts: Facts, key: string): boolean =>
    key !== '' && rowNames(form, facts, '').some((name) => key.includes(name)),
)

/** The names of rows: projects, special funds, indicators. */
const rowNames = once((_: Form, facts): readonly string[] =>
  flatMap([...facts], ([address, name]) =>
    /\.\d+\.name$/.test(address) && name.length > 1 && isListed(facts, address, true) ? [name] : [],
  ),
)

/** The words of each anchor → whether they name a subject of their own. */
const namesOf = onceFor(
  (settings: ProseSettings): ReadonlyMap<string, boolean> =>
    new Map([...lexiconOf(settings).anchors].map(([key, anchors]) => [key, anchors.every(({ whole }) => !whole)])),
)
