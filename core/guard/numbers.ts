import { quantitiesIn } from '../prose/quantities.ts'
import { type Fault, fault, type Guarded } from './fault.ts'
import { namesHeld } from './held.ts'

/** Every quantity in digits or numerals: a draft states its figures by slots only. */
export function judgeNumbers({ form, subject, draft }: Guarded): Fault[] {
  const names = namesHeld(form, subject.facts, '').filter((name) => /[0-9一二两三四五六七八九十百千万]/.test(name))
  return quantitiesIn(draft.text, subject.year, names).map((stretch) => fault('number', draft, stretch))
}
