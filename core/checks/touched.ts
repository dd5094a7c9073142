import type { Address, Check, Pattern } from '../edition.ts'
import { type Form, patternOf } from '../form.ts'
import { cellsOf } from './reads.ts'

/** The checks of an edition by the cells that they read; worked out once for each form. */
const readers = new WeakMap<Form, ReadonlyMap<Pattern, readonly Check[]>>()

/** The checks that read any of these cells, in the edition's order: only they can have changed. */
export function checksTouched(form: Form, changed: readonly Address[]): Check[] {
  const byCell = readers.get(form) ?? index(form)
  const touched = new Set(changed.flatMap((address) => byCell.get(patternOf(address)) ?? []))
  return form.edition.checks.filter((check) => touched.has(check))
}

function index(form: Form): ReadonlyMap<Pattern, readonly Check[]> {
  const byCell = new Map<Pattern, Check[]>()
  for (const check of form.edition.checks) {
    for (const pattern of cellsOf(form, check)) {
      const known = byCell.get(pattern)
      if (known) known.push(check)
      else byCell.set(pattern, [check])
    }
  }
  readers.set(form, byCell)
  return byCell
}
