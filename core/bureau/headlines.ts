import { Decimal } from 'decimal.js'
import { sibling } from '../address.ts'
import type { Headline } from '../edition.ts'
import { askedFacts } from '../exchange/file.ts'
import { expand, type Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { evaluate, quantityAt } from '../formula.ts'
import { proposedScoreAt } from '../indicator.ts'
import type { Proposed } from '../scoring.ts'
import { totalScoreCell } from './board.ts'

/** The main figures of a filing that was read from papers; a share is 0.9063. What cannot be known is left out. */
export type Headlines = {
  readonly figures: readonly { readonly label: string; readonly kind: Headline['kind']; readonly value: number }[]
  /** The total score as the paper states it, and as the scoring rules give it. */
  readonly score: { readonly own?: number; readonly byRules?: number }
}

/** A stated total counts only where its parts are missing. */
export function headlinesOf(form: Form, stated: Facts): Headlines {
  const asked = askedFacts(form, stated)
  const worth = (formula: Headline['formula']) =>
    (evaluate(form, asked, formula) ?? evaluate(form, stated, formula))?.value.toNumber()
  const figures = form.edition.headlines.flatMap(({ label, kind, formula }) => {
    const value = worth(formula)
    return value === undefined
      ? []
      : [{ label: kind === 'amount' ? `${label}（${form.edition.unit}）` : label, kind, value }]
  })
  return { figures, score: scoresOf(form, stated) }
}

function scoresOf(form: Form, stated: Facts): Headlines['score'] {
  const cell = totalScoreCell(form)
  if (cell === undefined) return {}
  const own = quantityAt(form, stated, cell)?.value.toNumber()
  const byRules = scoreByRules(form, stated, cell)
  return { ...(own === undefined ? {} : { own }), ...(byRules === undefined ? {} : { byRules }) }
}

/** The total of the scores that the rules allow, each as near to the stated one as they let it be. */
function scoreByRules(form: Form, stated: Facts, total: string): number | undefined {
  const left = new Map([...stated].filter(([at]) => at !== total && !isExecutionScore(form, at)))
  const scores = indicatorScores(form, left).flatMap((at) => {
    const score = allowed(proposedScoreAt(form, left, at.slice(0, at.lastIndexOf('.'))), ownAt(left, at))
    return score ? [[at, score.toFixed()] as const] : []
  })
  const facts = new Map([...left, ...scores])
  return (evaluate(form, askedFacts(form, facts), total) ?? evaluate(form, facts, total))?.value.toNumber()
}

/** Whether a score follows from a rate beside it, by a formula. */
function isExecutionScore(form: Form, at: string): boolean {
  const cell = cellAt(form, at)
  return cell?.column === 'score' && cell.formula !== undefined && cellAt(form, sibling(at, 'rate')) !== undefined
}

function indicatorScores(form: Form, facts: Facts): string[] {
  const patterns = [...form.cells.values()].filter(({ column, formula, pattern }) => {
    return column === 'score' && !formula && pattern.split('*').length === 2
  })
  return patterns.flatMap(({ pattern }) => expand(facts, pattern) ?? [])
}

function ownAt(facts: Facts, at: string): Decimal | undefined {
  const text = facts.get(at) ?? ''
  return /^\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : undefined
}

function allowed(proposed: Proposed | undefined, own: Decimal | undefined): Decimal | undefined {
  if (!proposed) return own
  const [least, most] =
    'score' in proposed ? [proposed.least ?? proposed.score, proposed.score] : [proposed.from, proposed.to]
  if (!own) return most
  return Decimal.max(least, Decimal.min(own, most))
}
