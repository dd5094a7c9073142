import { denialOf, type Right, worksAlone } from '../../../core/rights.ts'
import type { Button } from '../nouns.ts'
import type { Talk } from '../talk.ts'

/** The ways on from here, hand to hand, in the order of a filing's life. */
export const ways: readonly (Button & { readonly right: Right })[] = [
  { label: '提交', action: { do: 'submit' }, right: 'submit' },
  { label: '签字', action: { do: 'sign' }, right: 'sign' },
  { label: '退回', action: { do: 'sendBack' }, right: 'sendBack' },
  { label: '报送', action: { do: 'deliver' }, right: 'deliver' },
  { label: '公开', action: { do: 'publish' }, right: 'publish' },
]

/** The steps that this person may take now; who signs alone need not hand it in first, nor send it back. */
export function stepsOf({ person, filing }: Talk): Button[] {
  return ways
    .filter(({ right }) => denialOf(person, filing, right) === undefined)
    .filter(({ right }) => !(['submit', 'sendBack'].includes(right) && worksAlone(person)))
    .map(({ label, action }) => ({ label, action }))
}
