import { holds } from '../conditions.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import type { Mode } from './finding.ts'
import type { Check } from './kinds.ts'

/** Whether a rule's condition holds in a row, and no question or other finding of the talk asks for the same. */
export function applies(
  form: Form,
  { facts, mode }: { readonly facts: Facts; readonly mode: Mode },
  { when, inTalk }: Check,
  numbers: readonly number[],
): boolean {
  if (when && !holds(form, facts, when, numbers)) return false
  if (mode === 'file' || inTalk === undefined) return true
  return inTalk !== 'silent' && !holds(form, facts, inTalk.unless, numbers)
}
