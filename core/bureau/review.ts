import { findingsIn } from '../checks/check.ts'
import { isOpen } from '../checks/explanations.ts'
import type { Finding } from '../checks/finding.ts'
import type { Filing } from '../filing.ts'
import type { Form } from '../form.ts'

/** What an officer reads beside the report: what the department explained, and what is worth a look. */
export function reviewFindings({ facts, year }: Pick<Filing, 'facts' | 'year'>, form: Form): Finding[] {
  const all = findingsIn(form, facts, year)
  return [
    ...all.filter(isOpen),
    ...all.filter((one) => one.explained),
    ...all.filter((one) => !isOpen(one) && !one.explained),
  ]
}
