import { expression } from '../../expression.ts'
import { flatMap } from '../../flat-map.ts'
import type { Figure } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import type { ProseRule } from '../../prose/rules.ts'
import type { Written } from '../../prose/typed.ts'
import { isAmount } from './amounts.ts'
import { eachPassage, type Found, type Passage, quote } from './place.ts'
import { rateOf, standingOf, workedOut } from './ratio.ts'

type Rule = Extract<ProseRule, { type: 'completion' }>

/** Rates of completion that are not the final ÷ the budget of their sentence. */
export function judgeCompletion(written: Written, rule: Rule): Found[] {
  const passages = flatMap(written.prose.sentences, (sentence) =>
    flatMap(sentence.figures, (figure) => wrongRate(sentence, figure, rule) ?? []),
  )
  return eachPassage(written, passages)
}

function wrongRate(sentence: Sentence, figure: Figure, rule: Rule): Passage | undefined {
  if (figure.of !== 'percent' || figure.rough || !expression(rule.rate).test(figure.phrase)) return undefined
  const { text, figures } = sentence
  const part = text.lastIndexOf('；', figure.at)
  const before = figures.filter((one) => one.at > part && one.at < figure.at && isAmount(sentence, one))
  const final = before.at(-1)
  if (!final || !expression(rule.final).test(final.phrase)) return undefined
  const budgets = before.slice(0, -1).filter((one) => isBudgetOf(one, final, figure, rule))
  const [base] = budgets.slice(-1)
  if (!base || before.at(-2) !== base || budgets.some((one) => standingOf(figure, final, one) === 'same'))
    return undefined
  const standing = standingOf(figure, final, base)
  const working = workedOut(final.value.toFixed(), base.value.toFixed(), rateOf(final, base))
  const shows = `${quote(text, figure.at, figure.end)}：${figure.value.toFixed()}% ≠ ${working}`
  return { shows, ...(standing === 'lastDigit' ? { rounded: true } : {}) }
}

/** Whether an amount is the budget of a final: of the same subject, and of the kind that the rate names. */
function isBudgetOf(budget: Figure, final: Figure, rate: Figure, { base, fill, kinds }: Rule): boolean {
  if (!expression(base).test(budget.phrase) || budget.value.isZero()) return false
  const [named, own] = [rate.phrase, budget.phrase].map((words) => expression(kinds).exec(words)?.[0])
  if (named !== undefined && own !== undefined && named !== own) return false
  const [subject, other] = [budget.phrase, final.phrase].map((words) => words.split(expression(fill)).join(''))
  return other === '' || subject === other
}
