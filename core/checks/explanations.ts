import type { Facts } from '../facts.ts'
import type { Change } from '../filing.ts'
import type { Finding } from './finding.ts'

/** The cells of a finding's explanation: its text, and the two sides for which it was given. */
export function explanationCells(check: string): { readonly text: string; readonly for: string } {
  return { text: `explanations.${check}.text`, for: `explanations.${check}.for` }
}

/** Whether an address holds a part of an explanation. */
export function isExplanation(address: string): boolean {
  return address.startsWith('explanations.')
}

/** The finding with its explanation, if that is still valid; it lapses when either side changes. */
export function explanationOf(facts: Facts, finding: Finding): Finding {
  if (finding.grade !== 'explain' || finding.explained) return finding
  const cells = explanationCells(finding.check)
  const text = facts.get(cells.text)
  return text && facts.get(cells.for) === finding.sides ? { ...finding, explained: text } : finding
}

/** Explains a finding with its two sides as they are now. */
export function explain(finding: Finding, text: string): Change[] {
  const cells = explanationCells(finding.check)
  return [
    { address: cells.text, to: text },
    { address: cells.for, to: finding.sides },
  ]
}

/** Whether the finding blocks the finished report. */
export function isOpen(finding: Finding): boolean {
  return finding.grade === 'must' || (finding.grade === 'explain' && !finding.explained)
}

/** What must be mended first, then what wants an explanation, then the rest. */
export function byUrgency(findings: readonly Finding[]): Finding[] {
  const rank = (finding: Finding) => (isOpen(finding) ? (finding.grade === 'must' ? 0 : 1) : 2)
  return [...findings].sort((a, b) => rank(a) - rank(b))
}
