import { bind, numbersOf, patternOf } from '../address.ts'
import { applies } from '../checks/applies.ts'
import { explanationCells } from '../checks/explanations.ts'
import type { CheckKind } from '../checks/kind.ts'
import { type CellKind, cellKind } from '../checks/kinds/cell-kinds.ts'
import type { Check } from '../checks/kinds.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { onceFor } from '../once.ts'
import { saysNone } from '../values/texts.ts'
import { continued, firstSentence, formulaIn, inOneLine } from './continued.ts'

/**
 * What a report says after a figure that a rule questions: undefined if the rule holds, `open` until somebody explains
 * it.
 */
export type Explained = { readonly text: string } | 'open' | undefined

/** The valid explanation for a rule (`base.staff.actual.quota`), as it continues the sentence of its figure. */
export function explainedAt(form: Form, facts: Facts, year: number, id: string): Explained {
  const check = checkOf(form).get(patternOf(id))
  const numbers = numbersOf(id)
  const checked = { facts, year, mode: 'live' } as const
  if (!check || check.kind === 'prose' || !applies(form, checked, check, numbers)) return undefined
  const broken = cellKind(check).judge(form, checked, check, numbers)
  if (!broken || !('shows' in broken) || broken.rounded) return undefined
  const elsewhere = check.explainedBy && facts.get(bind(check.explainedBy, numbers))
  const cells = explanationCells(id)
  const own = facts.get(cells.for) === (broken.sides ?? broken.shows) ? facts.get(cells.text) : undefined
  const text = elsewhere && !saysNone(elsewhere) ? elsewhere : own
  return text ? { text: told(cellKind(check), text) } : 'open'
}

/**
 * An explanation as worded: a rate's calculation in brackets, uncovered items in a sentence of their own, anything else
 * as a cause.
 */
function told({ explainedAs }: Pick<CheckKind<CellKind>, 'explainedAs'>, text: string): string {
  if (explainedAs === 'formula') return `，${formulaIn(text)}`
  if (explainedAs === 'sentence') return `。${inOneLine(text)}`
  return continued(explainedAs === 'firstSentence' ? firstSentence(text) : text)
}

/** Whether the report prints the explanations of a rule's findings. */
export function isPrinted({ edition }: Form, rule: string): boolean {
  const [end = ''] = rule.split('*').slice(-1)
  return printedIn(edition).some((slot) => slot === rule || (slot.startsWith('.') && end.endsWith(slot)))
}

/** The rules in the templates' slots; for one of a row, its end: `.actual.rate`. */
const printedIn = onceFor(({ narrative }: Form['edition']): readonly string[] => {
  const slots = JSON.stringify(narrative.sections).matchAll(/\{\{explanation\.([^{}]+)\}\}/g)
  return [...slots].map(([, rule = '']) => rule)
})

/** Whether a rule has this id in the edition. */
export function isRule(form: Form, id: string): boolean {
  return checkOf(form).has(patternOf(id))
}

const checkOf = onceFor(
  ({ edition }: Form): ReadonlyMap<string, Check> => new Map(edition.checks.map((one) => [one.id, one])),
)
