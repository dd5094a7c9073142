import { goesOn } from './contexts.ts'
import { isNever, isUsual } from './given.ts'
import { isOrdinary } from './ordinary.ts'
import { isDoubtful, surnameLength } from './surnames.ts'
import type { View } from './view.ts'

/** How much speaks for a name beside its characters: a title or a label, a word for people, or only what is done. */
export type Ground = 'firm' | 'fair' | 'loose'

/** The Chinese characters that names are written with. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '\u3400' && character <= '\u9fff'
}

/** Whether a name can stand here: a surname and one or two characters that given names are made of. */
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

/** The lengths that a name which begins here may have, the longer first. */
export function lengthsAt({ text }: View, from: number): readonly number[] {
  const surname = surnameLength(text, from)
  return surname === 0 ? [] : [surname + 2, surname + 1]
}

/** Whether a name may end here: the text, the word or the line ends, or the sentence goes on as behind a person. */
export function endsAt({ text, spaced }: View, at: number): boolean {
  if (!isHan(text[at]) || spaced[at]) return true
  goesOn.lastIndex = at
  return goesOn.test(text)
}

/** Where the name ends that begins here, the likelier one before the longer one; undefined where none does. */
export function endOfName(view: View, from: number, ground: Ground): number | undefined {
  const ends = lengthsAt(view, from).map((length) => from + length)
  const fit = ends.filter((to) => to <= view.text.length && isName(view, from, to, ground) && endsAt(view, to))
  return fit.find((to) => isName(view, from, to, 'loose')) ?? fit[0]
}
