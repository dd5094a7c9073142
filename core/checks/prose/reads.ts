import type { Pattern } from '../../address.ts'
import type { Form } from '../../form.ts'
import { proseCells, sectionOfCell } from '../../prose/typed.ts'
import type { ProseCheck } from './place.ts'
import { proseKind } from './table.ts'

/** Every cell that decides whether prose breaks a rule, besides what derives it. */
export function cellsOfProse(form: Form, { rule }: ProseCheck): Pattern[] {
  return [...proseCells(form), ...proseKind(rule).reads(form, rule)]
}

/**
 * What distinguishes the findings of one rule that can be explained: one for each section, and the other cells that it
 * reads.
 */
export function partsOfProse(form: Form, { rule }: ProseCheck): string[] {
  return [...proseCells(form).map(sectionOfCell), ...(proseKind(rule).alsoExplained?.(rule) ?? [])]
}
