import type { Pattern } from '../address.ts'
import { cellsOfCondition } from '../conditions.ts'
import type { Form } from '../form.ts'
import { cellsBehind } from '../formula.ts'
import { explanationCells } from './explanations.ts'
import { checkKind } from './kinds/table.ts'
import type { Check } from './kinds.ts'

/**
 * Every cell that decides whether a check is broken, as patterns: those it compares, its condition, what derives them,
 * its explanation.
 */
export function cellsOf(form: Form, check: Check): ReadonlySet<Pattern> {
  const { when, explainedBy, inTalk } = check
  return cellsBehind(form, [
    ...checkKind(check).reads(form, check),
    ...(when ? cellsOfCondition(when) : []),
    ...(typeof inTalk === 'object' ? cellsOfCondition(inTalk.unless) : []),
    ...(explainedBy ? [explainedBy] : []),
    ...explanationsOf(form, check),
  ])
}

/** Where a check's findings are explained. */
function explanationsOf(form: Form, check: Check): Pattern[] {
  const parts = checkKind(check).parts?.(form, check)
  const findings = parts ? parts.map((part) => `${check.id}.${part}`) : [check.id]
  return findings.flatMap((finding) => Object.values(explanationCells(finding)))
}
