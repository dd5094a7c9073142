import { flatMap } from '../../flat-map.ts'
import type { Form } from '../../form.ts'
import { proseCells } from '../../prose/typed.ts'
import { eachWords } from '../formula-words.ts'
import { type CheckKind, noFixes } from '../kind.ts'
import { cellsOfProse, partsOfProse } from '../prose/reads.ts'
import { proseKind } from '../prose/table.ts'

/** Prose that keeps to a rule; each passage that breaks it is a finding of its own. */
export const prose: CheckKind<'prose'> = {
  reads: cellsOfProse,
  judge: (form, { facts, year, toldOf }, check) =>
    proseKind(check.rule).judge({ form, facts, year, check, changed: toldOf }, check.rule),
  place: ({ id }) => id,
  fixes: noFixes,
  example: (_, { example }) => example,
  where: wherever,
  parts: partsOfProse,
}

/** Which part of the form is prose; in a form without one, the rules apply to every text. */
function wherever(form: Form): string {
  const [cell = ''] = proseCells(form)
  const section = form.sections.get(form.cells.get(cell)?.row.section ?? '')
  if (section) return `${section.annex.number} ${section.title}`
  const [each = ''] = flatMap(form.edition.annexes, (annex) => annex.each ?? [])
  return [eachWords(form, each), '各处文字'].filter(Boolean).join(' ')
}
