import { checkFacts } from '../../core/checks/check.ts'
import type { Facts } from '../../core/facts.ts'
import type { Form } from '../../core/form.ts'
import { faultsOf } from '../../core/guard/guard.ts'
import { splitReason } from '../../core/narrative/reason.ts'
import { readRow } from '../../core/values/row.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, stating, year } from '../fixtures/facts.ts'
import { national, nationalFiling, nationalYear } from '../fixtures/national.ts'
import { reportWithErrors } from '../fixtures/report-with-errors.ts'

/** Exercises everything that makes an expression on demand. */
export function workAll(): void {
  const written = { 'report.sections.original': reportWithErrors, 'report.sections.problems': reportWithErrors }
  const facts = stating(correctFiling(), written)
  work(form, facts, year)
  work(national, nationalFiling(), nationalYear)
  faultsOf(form, { facts, year, department }, 'problems', reportWithErrors)
}

function work(form: Form, facts: Facts, year: number): void {
  checkFacts(form, { facts, year, mode: 'file' })
  for (const row of form.edition.rows)
    for (const line of [`${row.cells[0]?.label}：1`, `没有${row.cells[0]?.label}`, '去年的决算1', '都是1', `展演厅 1`])
      readRow(row.cells, line, form.edition.unit)
  const { reasons } = form.edition.narrative
  if (reasons) splitReason(reasons, '征地推迟；下年三月前完工')
}
