import { goesOn } from './contexts.ts'
import { isNever, isUsual } from './given.ts'
import { isOrdinary } from './ordinary.ts'
import { isDoubtful, surnameLength } from './surnames.ts'
import type { View } from './view.ts'

/**
 * The evidence for a name beside its characters: `firm` a title or a label, `fair` a word for people, `loose` only an
 * action.
 */
export type Ground = 'firm' | 'fair' | 'loose'

/** Whether a character is Chinese, as in names. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '\u3400' && character <= '\u9fff'
}

/** Whether a name can be here: a surname and one or two characters typical of given names. */
export function isName({ text }: View, from: number, to: number, ground: Ground): boolean {
  const surname = surnameLength(text, from)
  const given = [...text.slice(from + surname, to)]
  if (surname === 0 || given.length < 1 || given.length > 2) return false
  if (given.some((one) => !isHan(one) || isNever(one))) return false
  if (given.at(-1) === '和') return false
  const usual = given.every(isUsual)
  const word = surname === 1 && isOrdinary(text.slice(from, from + 2))
  const sure = !isDoubtful(text.slice(from, from + surname))
  if (ground === 'firm' && sure) return !word || (given.length === 2 && usual)
  return usual && (!word || (ground === 'fair' && sure && given.length === 2))
}

/** The possible lengths of a name that begins here, the longest first. */
export function lengthsAt({ text }: View, from: number): readonly number[] {
  const surname = surnameLength(text, from)
  return surname === 0 ? [] : [surname + 2, surname + 1]
}

/** Whether a name may end here: the text, the word or the line ends, or the sentence continues as after a person. */
export function endsAt({ text, spaced }: View, at: number): boolean {
  if (!isHan(text[at]) || spaced[at]) return true
  goesOn.lastIndex = at
  return goesOn.test(text)
}

/** The end of the name that begins here, preferring the likelier to the longer; undefined if there is none. */
export function endOfName(view: View, from: number, ground: Ground): number | undefined {
  const ends = lengthsAt(view, from).map((length) => from + length)
  const fit = ends.filter((to) => to <= view.text.length && isName(view, from, to, ground) && endsAt(view, to))
  return fit.find((to) => isName(view, from, to, 'loose')) ?? fit[0]
}
