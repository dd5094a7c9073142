import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import { type Figure, worthIn } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { heldOf, isBracketed, isToldElsewhere } from './amounts.ts'
import { eachPassage, type Found, type Passage, type Place, quote } from './place.ts'

type Rule = Extract<ProseRule, { type: 'balance' }>

/** Spending above income, in one sentence or in two one after the other, without a word of carryover. */
export function judgeBalance(place: Place, written: Written, rule: Rule): Found[] {
  const { sentences } = written.prose
  const passages = flatMap(sentences, (sentence, at) => {
    const income = figureOf(sentence, rule.income)
    const around = flatMap([sentence, sentences[at + 1]], (one) => one ?? [])
    if (!income) return []
    const spent = around.find((one) => figureOf(one, rule.spending))
    const behind = spent && sentences[sentences.indexOf(spent, at) + 1]
    if (!spent || [...around, behind].some((one) => one && expression(rule.unless).test(one.text))) return []
    return above(place, [sentence, income], [spent, figureOf(spent, rule.spending)])
  })
  return eachPassage(written, passages)
}

/** The amount whose words are these alone. */
function figureOf({ text, figures }: Sentence, words: string): Figure | undefined {
  const shape = expression(words)
  return figures.find(
    ({ of, rough, phrase, at }) => of === 'money' && !rough && shape.test(phrase.trim()) && !isBracketed(text, at),
  )
}

function above(
  place: Place,
  [received, income]: readonly [Sentence, Figure],
  [paid, spending]: readonly [Sentence, Figure | undefined],
): Passage[] {
  const { unit } = place.form.edition
  if (!spending || !worthIn(spending, unit).gt(worthIn(income, unit))) return []
  if (isToldElsewhere([heldOf(place, received, income), heldOf(place, paid, spending)])) return []
  const [from, to] = [worthIn(income, unit), worthIn(spending, unit)]
  const working = `${to.toFixed()} − ${from.toFixed()} = ${to.minus(from).toFixed()}`
  return [{ shows: `${quote(paid.text, spending.at, spending.end)}：支出多 ${to.minus(from).toFixed()}（${working}）` }]
}
