import type { Fault, FaultKind } from '../../guard/fault.ts'
import { faultsOf } from '../../guard/guard.ts'
import { wholeDraft } from '../../narrative.ts'
import { original, type Written } from '../../prose/typed.ts'
import { type Found, type Place, together } from './place.ts'

/** What the facts may have overtaken since a draft was taken: its figures follow by themselves. */
const overtaken: readonly FaultKind[] = ['direction', 'outcome', 'promise', 'missing']

/** A draft with slots whose words the facts no longer bear out. */
export function judgeStale({ form, facts, year }: Place, written: Written): Found[] {
  const raw = facts.get(written.at)
  if (written.section === original || !raw?.includes('{{')) return []
  const subject = { facts, year, department: '' }
  const draft = wholeDraft(form, subject, written.section, raw)
  const faults = faultsOf(form, subject, written.section, draft).filter(({ kind }) => overtaken.includes(kind))
  return together(
    written,
    faults.map((fault) => ({ shows: shown(fault) })),
  )
}

function shown({ words, because = '' }: Fault): string {
  const quoted = words.replace(/\{\{[^{}]*\}\}/g, '…')
  return quoted === '' || because.startsWith('问题') ? because : `“${quoted}”${because === '' ? '' : `：${because}`}`
}
