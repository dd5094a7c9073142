import { denialOf, type Right, worksAlone } from '../../../core/rights.ts'
import type { Button } from '../nouns.ts'
import type { Talk } from '../talk.ts'

/** The steps of a filing, in order. */
export const ways: readonly (Button & { readonly right: Right })[] = [
  { label: '提交', action: { do: 'submit' }, right: 'submit' },
  { label: '签字', action: { do: 'sign' }, right: 'sign' },
  { label: '退回', action: { do: 'sendBack' }, right: 'sendBack' },
  { label: '报送', action: { do: 'deliver' }, right: 'deliver' },
  { label: '公开', action: { do: 'publish' }, right: 'publish' },
]

/** The steps that this person may take now; somebody who works alone neither hands in nor sends back. */
export function stepsOf({ person, filing }: Talk): Button[] {
  return ways
    .filter(({ right }) => denialOf(person, filing, right) === undefined)
    .filter(({ right }) => !(['submit', 'sendBack'].includes(right) && worksAlone(person)))
    .map(({ label, action }) => ({ label, action }))
}
