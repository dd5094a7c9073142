import { Decimal } from 'decimal.js'
import type { Facts } from '../facts.ts'
import { isListed } from '../facts.ts'
import { flatMap } from '../flat-map.ts'
import type { Form } from '../form.ts'
import { textAt } from '../formula.ts'
import { sayPhrase } from '../narrative/phrases.ts'
import { once } from '../once-per-facts.ts'

const number = /(?<![\d.])\d+(?:\.\d+)?/g
const figure =
  /(?<![\d.〔（(])\d{1,3}(?:,\d{3})+(?:\.\d+)?[^\s\d，。；、]{0,3}|(?<![\d.〔（(])(?![\d.]*[年月日号〕、）)])\d+(?:\.\d+)?[^\s\d，。；、：]{0,2}/g

/** Every number in a filing: as answered, as derived, and as stated by a phrase; each also as it prints, to two decimals. */
export const numbersHeld = once((form: Form, facts: Facts): ReadonlySet<string> => {
  const derived = [...form.cells.values()].filter(({ formula, pattern }) => formula && !pattern.includes('*'))
  const texts = [
    ...flatMap([...facts], ([at, text]) =>
      at.startsWith('report.sections.') || !isListed(facts, at, true) ? [] : text,
    ),
    ...derived.map(({ pattern }) => textAt(form, facts, pattern) ?? ''),
    ...Object.values(form.edition.narrative.phrases).map((phrase) => sayPhrase(form, facts, phrase) ?? ''),
  ]
  const numbers = flatMap(texts, (text) => text.match(number) ?? []).map((digits) => new Decimal(digits))
  return new Set(flatMap(numbers, (one) => [one.toFixed(), one.toDecimalPlaces(2).toFixed()]))
})

/** The figures of a text that occur nowhere in the filing, as written. */
export function figuresUnheld(form: Form, facts: Facts, text: string): string[] {
  const held = numbersHeld(form, facts, '')
  const plain = text.replace(/(?<=^|\n)[^\S\n]*[（(]?\d{1,2}[、.．）)]/g, ' ').replace(/\{\{[^{}]*\}\}/g, ' ')
  const figures = plain.match(figure) ?? []
  return [
    ...new Set(
      figures.filter(
        (words) => !held.has(new Decimal(/^[\d,.]*\d/.exec(words)?.[0].replaceAll(',', '') ?? 0).toFixed()),
      ),
    ),
  ]
}
