import type { CheckKind, CheckOf } from '../kind.ts'
import type { Check } from '../kinds.ts'
import { cellKinds } from './cell-kinds.ts'
import { prose } from './prose.ts'

/** Every kind of check under its name. */
const kinds: { readonly [Kind in Check['kind']]: CheckKind<Kind> } = { ...cellKinds, prose }

/** The definition of a rule's kind. */
export function checkKind<Kind extends Check['kind']>(check: CheckOf<Kind>): CheckKind<Kind> {
  return kinds[check.kind as Kind]
}
