import type { Filing } from '../../core/filing.ts'
import { assembleReport } from '../../core/report/assemble.ts'
import { remarkOf } from '../../core/words/findings.ts'
import type { ViewedProgress } from '../channels/office/view-shapes.ts'
import { formNamed } from '../documents.ts'
import { type Filed, findingsOf } from '../talk/talk.ts'
import { viewedAnnexes } from './annexes.ts'
import { viewedFinding } from './findings.ts'
import { viewedPages } from './pages.ts'

/** What is made of a filing for everybody who looks at it. */
export type MadeView = {
  readonly done: ViewedProgress
  /** The fields after `filing`, as a JSON object in UTF-8. */
  readonly fields: Uint8Array
}

/** The progress, the printed pages and the findings of a filing; some tens of milliseconds of work. */
export async function makeView(filing: Filing): Promise<MadeView> {
  const filed: Filed = { filing, form: formNamed(filing.edition) }
  const annexes = viewedAnnexes(filed)
  const findings = findingsOf(filed).filter((finding) => remarkOf(finding).length > 0)
  const document = assembleReport(filed.form, filing, { draft: '', remarks: findings.flatMap(remarkOf) })
  const paper = viewedPages(filed, document)
  const fields = { annexes, paper, findings: findings.map((finding) => viewedFinding(filed, finding)) }
  return { done: sumOf(annexes.map(({ done }) => done)), fields: Buffer.from(JSON.stringify(fields)) }
}

function sumOf(all: readonly ViewedProgress[]): ViewedProgress {
  const sum = (of: keyof ViewedProgress) => all.reduce((total, one) => total + one[of], 0)
  return { answered: sum('answered'), total: sum('total') }
}
