import { checkFacts } from './checks/check.ts'
import type { Finding } from './checks/finding.ts'
import { type Exchanged, readExchange, type Unreadable } from './exchange/file.ts'
import type { Facts } from './facts.ts'
import type { Form } from './form.ts'
import { paperOrder } from './paper-order.ts'

export type FileReview = { readonly file: Exchanged; readonly findings: readonly Finding[] }

/** Every finding of an exchange file, in paper order: what cannot be read, then broken rules. */
export function reviewFile(text: string): FileReview | Unreadable {
  const file = readExchange(text)
  if ('unreadable' in file) return file
  return { file, findings: inPaperOrder(file, [...file.findings, ...broken(file)]) }
}

type Stated = { readonly form: Form; readonly year: number; readonly facts: Facts }

function broken({ form, year, facts }: Stated): readonly Finding[] {
  return checkFacts(form, { facts, year, mode: 'file' })
}

function inPaperOrder({ form, facts }: Stated, findings: readonly Finding[]): readonly Finding[] {
  const order = paperOrder(form, facts)
  return [...findings].sort((a, b) => order(a.at[0] ?? '', b.at[0] ?? ''))
}
