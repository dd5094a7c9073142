import { workOut } from '../../core/bureau/board.ts'
import { reviewFindings } from '../../core/bureau/review.ts'
import type { Filing } from '../../core/filing.ts'
import { denialOf } from '../../core/rights.ts'
import { filingFor } from '../../db/campaigns.ts'
import { signedDocument } from '../../db/documents.ts'
import type { Outgoing } from '../../db/outbox.ts'
import { wasSignedAlone } from '../../db/steps.ts'
import type { Store } from '../../db/store.ts'
import { formNamed, paperOf, reportName } from '../documents.ts'
import { deliveredScans } from '../scans.ts'
import { compose } from '../talk/compose.ts'
import type { Button } from '../talk/nouns.ts'
import type { Run } from '../workers/tasks.ts'

/** What an officer decides on: the report as signed, the findings and explanations, and the buttons. */
export async function reviewCopy(store: Store, make: Run, bureau: number, id: number): Promise<readonly Outgoing[]> {
  const filing = filingFor(store, bureau, id)
  if (!filing) return []
  const form = formNamed(filing.edition)
  const report = signedDocument(store, id) ?? {
    name: reportName(form, filing, 'final'),
    bytes: await make('print', paperOf(filing)),
  }
  const { department, year, state } = filing
  const { score, grade } = workOut(form, filing)
  const total = { ...(score ? { score } : {}), ...(grade ? { grade } : {}) }
  const findings = reviewFindings(filing, form)
  const oneHand = wasSignedAlone(store, id) ? { oneHand: true as const } : {}
  const choices = choicesOf(filing)
  const scans = [...deliveredScans(store, filing)]
  const kept = scans.length > 0 ? { scans: scans.length } : {}
  const say = { say: 'toReview', department, year, state, ...total, ...oneHand, ...kept, findings, choices } as const
  return [report, ...scans, ...compose([say])]
}

function choicesOf(filing: Filing): Button[] {
  const ways = [
    { label: '审核通过', action: { do: 'approve', filing: filing.id }, right: 'approve' },
    { label: '退回', action: { do: 'return', filing: filing.id }, right: 'return' },
  ] as const
  return ways
    .filter(({ right }) => denialOf({ roles: ['officer'] }, filing, right) === undefined)
    .map(({ label, action }) => ({ label, action }))
}
