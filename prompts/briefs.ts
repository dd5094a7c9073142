import type { Form } from '../core/form.ts'
import { draftableAt } from '../core/narrative/suggested.ts'
import type { Brief } from './rules.ts'
import { duties } from './sections/duties.ts'
import { goal } from './sections/goal.ts'
import { measures } from './sections/measures.ts'
import { performance } from './sections/performance.ts'
import { problems } from './sections/problems.ts'
import { publication } from './sections/publication.ts'
import { reason } from './sections/reason.ts'

/** The brief of each section, and of each kind of cell, that a model can draft. */
export const briefs: Readonly<Record<string, Brief>> = {
  duties,
  performance,
  problems,
  measures,
  publication,
  reason,
  goal,
}

/** The brief for a section's or a cell's draft, if a model can draft it. */
export function briefFor(form: Form, id: string): Brief | undefined {
  return briefs[draftableAt(form, id)?.brief ?? id]
}
