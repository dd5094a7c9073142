import type { Fault } from '../../guard/fault.ts'
import { overtakenIn } from '../../guard/guard.ts'
import { wholeDraft } from '../../narrative/narrative.ts'
import { original, type Written } from '../../prose/typed.ts'
import { type Found, type Place, together } from './place.ts'

/** Drafts with slots whose words no longer agree with the facts. */
export function judgeStale({ form, facts, year }: Place, written: Written): Found[] {
  const raw = facts.get(written.at)
  if (written.section === original || !raw?.includes('{{')) return []
  const subject = { facts, year, department: '' }
  const draft = wholeDraft(form, subject, written.section, raw)
  const faults = overtakenIn(form, subject, written.section, draft)
  return together(
    written,
    faults.map((fault) => ({ shows: shown(fault) })),
  )
}

function shown({ words, because = '' }: Fault): string {
  const quoted = words.replace(/\{\{[^{}]*\}\}/g, '…')
  return quoted === '' || because.startsWith('问题') ? because : `“${quoted}”${because === '' ? '' : `：${because}`}`
}
