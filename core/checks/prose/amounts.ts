import type { Figure } from '../../prose/figure.ts'
import type { Sentence } from '../../prose/read.ts'
import { numbersHeld } from '../../prose/unheld.ts'
import { directionOf, isReached } from './directions.ts'
import { agrees, meaningsOf } from './meanings.ts'
import type { Place } from './place.ts'

/** Whether a figure is an amount of money and no difference, outside of brackets. */
export function isAmount({ text }: Sentence, { of, rough, phrase, at }: Figure): boolean {
  return of === 'money' && !rough && directionOf(phrase) === 0 && !isReached(phrase) && !isBracketed(text, at)
}

/** Whether a position is within brackets. */
export function isBracketed(text: string, at: number): boolean {
  return (
    Math.max(text.lastIndexOf('（', at), text.lastIndexOf('(', at)) >
    Math.max(text.lastIndexOf('）', at), text.lastIndexOf(')', at))
  )
}

/** Whether the filing has this figure, or another for the same words: the rules of figures and tables tell of both. */
export type Held = 'same' | 'other' | 'unknown'

/** How a figure stands to the filing's own. */
export function heldOf(place: Place, sentence: Sentence, figure: Figure): Held {
  const { form, facts } = place
  const meanings = meaningsOf(place, sentence, figure)
  if (meanings.some((meaning) => agrees(figure, meaning, form.edition.unit))) return 'same'
  if (meanings.length > 0) return 'other'
  return numbersHeld(form, facts, '').has(figure.value.toFixed()) ? 'same' : 'unknown'
}

/** Whether other rules already tell what is wrong with figures: one is not the filing's, or all are. */
export function isToldElsewhere(held: readonly Held[]): boolean {
  return held.includes('other') || held.every((one) => one === 'same')
}

/** What a figure counts: 元 for any amount, else the word behind it (个, 人); empty if it counts nothing. */
export function counterOf({ text }: Sentence, { of, unit, end }: Figure): string {
  if (of === 'money') return '元'
  if (of === 'percent') return ''
  return unit || (counters.exec(text.slice(end, end + 2))?.[0] ?? '')
}

const counters = /^(?:公里|[个人名家件处次场项户所条辆台套期份篇批亩座间名支艘])/
