import { checkFacts } from './checks/check.ts'
import type { Finding } from './checks/finding.ts'
import { type Exchanged, readExchange, type Unreadable } from './exchange/file.ts'
import { paperOrder } from './paper-order.ts'

export type FileReview = { readonly file: Exchanged; readonly findings: readonly Finding[] }

/** Every finding of an exchange file, in paper order: what cannot be read, then what the rules say. */
export function reviewFile(text: string): FileReview | Unreadable {
  const file = readExchange(text)
  if ('unreadable' in file) return file
  const order = paperOrder(file.form, file.facts)
  const findings = [...file.findings, ...checkFacts(file.form, { facts: file.facts, year: file.year, mode: 'file' })]
  return { file, findings: findings.sort((a, b) => order(a.at[0] ?? '', b.at[0] ?? '')) }
}
