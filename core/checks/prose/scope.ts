import type { Formula } from '../../edition.ts'
import { cellsRead, evaluate } from '../../formula.ts'
import { onceFor } from '../../once.ts'
import { type Figure, worthIn } from '../../prose/figures.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { addresses } from '../sides.ts'
import { type Found, type Place, quote, together } from './place.ts'

type Rule = Extract<ProseRule, { type: 'scope' }>

/** All-fund totals where a part is about one fund and its own totals are others. */
export function judgeScope(place: Place, written: Written, rule: Rule): Found[] {
  const own = worthsOf(place, rule.own)
  const all = worthsOf(place, rule.all).filter(({ worth }) => own.length > 0 && !own.some((one) => one.worth.eq(worth)))
  if (all.length === 0) return []
  const owns = [...new Set(own.map(({ worth }) => worth.toFixed()))].join('、')
  const unless = shapeOf(rule)
  const passages = written.prose.sentences
    .filter(({ text, parts }) => parts.includes(rule.part) && !unless.test(text))
    .flatMap(({ text, figures }) =>
      figures.flatMap((figure) => {
        const whole = all.find(
          ({ worth }) => isTotal(place, rule, figure) && worthIn(figure, place.form.edition.unit).eq(worth),
        )
        if (!whole) return []
        return {
          shows: `${quote(text, figure.at, figure.end)}是全部资金，一般公共预算为 ${owns}`,
          reads: reads(place, [whole.formula, ...rule.own]),
        }
      }),
    )
  return together(written, passages)
}

const shapeOf = onceFor(({ unless }: Rule) => new RegExp(unless))

function isTotal({ form }: Place, { words }: Rule, { of, key }: Figure): boolean {
  return form.edition.prose !== undefined && of === 'money' && words.includes(key)
}

function worthsOf({ form, facts }: Place, formulas: readonly Formula[]) {
  return formulas.flatMap((formula) => {
    const worth = evaluate(form, facts, formula)?.value
    return worth && !worth.isZero() ? [{ formula, worth }] : []
  })
}

function reads({ facts }: Place, formulas: readonly Formula[]): string[] {
  return formulas.flatMap((formula) => addresses(facts, cellsRead(formula)))
}
