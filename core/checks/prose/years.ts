import { flatMap } from '../../flat-map.ts'
import { onceFor } from '../../once.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { isLineOfTitle } from './of-year.ts'
import { type Found, type Passage, type Place, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'year' }>

const shapes = onceFor((rule: Rule) => ({ about: new RegExp(rule.about), unless: new RegExp(rule.unless) }))

/** Years other than the filing's, the one before and the one after, in sentences about money; titles have their own rule. */
export function judgeYears({ year }: Place, written: Written, rule: Rule): Found[] {
  return together(
    written,
    flatMap(written.prose.sentences, (sentence) => wrongYears(sentence, year, rule)),
  )
}

function wrongYears({ text }: Sentence, year: number, rule: Rule): Passage[] {
  const { about, unless } = shapes(rule)
  if (!/(?:19|20)\d\d年/.test(text) || isLineOfTitle(text) || !about.test(text) || unless.test(text)) return []
  const plain = text.replace(/《[^》]*》?/g, (title) => (title.endsWith('》') ? '　'.repeat(title.length) : title))
  return [...plain.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)]
    .filter(({ 1: said }) => Math.abs(Number(said) - year) > 1)
    .map((match) => ({ shows: `${quote(text, match.index, match.index + 12)}，评价年度为${year}年` }))
}
