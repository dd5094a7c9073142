import type { Finding } from '../../core/checks/finding.ts'
import { remarkWords } from '../../core/words/findings.ts'
import type { ViewedFinding } from '../channels/office/view-shapes.ts'
import { annexAt, mendedAt } from '../talk/stretches.ts'
import { type Filed, questionFor } from '../talk/talk.ts'

/** A finding in the words of its comment in the Word file, and the question where it is mended. */
export function viewedFinding(filed: Filed, finding: Finding): ViewedFinding {
  const address = mendedAt(filed, finding)
  const [row, annex] = [questionFor(filed, address), annexAt(filed, address)]
  return {
    grade: finding.grade,
    text: remarkWords(finding),
    ...(row === undefined ? {} : { row }),
    ...(annex === '' ? {} : { annex }),
    ...(finding.grade === 'explain' ? { finding: finding.check } : {}),
    ...(finding.explained ? { explained: true } : {}),
  }
}
