import type { Decimal } from 'decimal.js'
import { flatMap } from '../../flat-map.ts'
import { cellAt } from '../../form.ts'
import { cellsRead, evaluate } from '../../formula.ts'
import type { Formula } from '../../formula-grammar.ts'
import { onceFor } from '../../once.ts'
import { type Figure, worthIn } from '../../prose/figure.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { addresses } from '../sides.ts'
import { type Found, type Place, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'scope' }>
type Fund = Rule['funds'][number]

/** Totals of all funds in a part that is about one fund and has other totals of its own. */
export function judgeScope(place: Place, written: Written, rule: Rule): Found[] {
  const own = flatMap(rule.funds, (fund) => worthOf(place, fund.own) ?? [])
  const all = rule.funds.filter((fund) => isOther(worthOf(place, fund.all), own))
  if (all.length === 0) return []
  const { unless } = shapesOf(rule)
  const apart = partsApart(written, rule)
  const passages = flatMap(
    written.prose.sentences.filter(
      ({ text, parts }) => parts.includes(rule.part) && !unless.test(text) && !apart.has(parts[0] ?? ''),
    ),
    ({ text, figures }) =>
      flatMap(figures, (figure) => {
        const whole = isTotal(place, rule, figure) ? wholeOf(place, all, figure) : undefined
        if (!whole) return []
        return {
          shows: `${quote(text, figure.at, figure.end)}是全部资金的${whole.word}${ownWords(place, rule, whole)}`,
          reads: reads(place, [whole.all, ...rule.funds.map((fund) => fund.own)]),
        }
      }),
  )
  return together(written, passages)
}

const shapesOf = onceFor(({ unless, apart }: Rule) => ({ unless: new RegExp(unless), apart: new RegExp(apart) }))

/** The parts that state their own fund separately: 全年收入合计1694.5万元，其中一般公共预算财政拨款1640万元. */
function partsApart({ prose }: Written, rule: Rule): ReadonlySet<string> {
  const { apart } = shapesOf(rule)
  return new Set(flatMap(prose.sentences, ({ text, parts }) => (apart.test(text) ? (parts[0] ?? []) : [])))
}

function isTotal({ form }: Place, { words }: Rule, { of, key }: Figure): boolean {
  return form.edition.prose !== undefined && of === 'money' && words.includes(key)
}

/** The total that a figure is: the one its word names if the value fits, else any. */
function wholeOf(place: Place, all: readonly Fund[], figure: Figure): Fund | undefined {
  const said = worthIn(figure, place.form.edition.unit)
  const fits = all.filter((fund) => worthOf(place, fund.all)?.eq(said))
  return fits.find(({ word }) => figure.key.includes(word)) ?? fits[0]
}

/** The part's own figure in words: ，一般公共预算收入为1640万元（附件二）; empty if the figure is not known. */
function ownWords(place: Place, { fund }: Rule, { word, own }: Fund): string {
  const { form } = place
  const worth = worthOf(place, own)
  const row = cellAt(form, cellsRead(own)[0] ?? '')?.row
  const annex = row && form.sections.get(row.section)?.annex.number
  return worth ? `，${fund}${word}为${worth.toFixed()}${form.edition.unit}（${annex}）` : ''
}

/** The value of a formula, if it is known and not 0. */
function worthOf({ form, facts }: Place, formula: Formula): Decimal | undefined {
  const worth = evaluate(form, facts, formula)?.value
  return worth?.isZero() ? undefined : worth
}

function isOther(worth: Decimal | undefined, own: readonly Decimal[]): boolean {
  return worth !== undefined && own.length > 0 && !own.some((one) => one.eq(worth))
}

function reads({ facts }: Place, formulas: readonly Formula[]): string[] {
  return flatMap(formulas, (formula) => addresses(facts, cellsRead(formula)))
}
