import { askNext } from '../asking/ask.ts'
import { rowOf, type Talk, type Turn } from '../talk.ts'

/** The finding of an old button no longer exists: says so and goes on. */
export function mended(talk: Talk): Turn {
  const { say, place } = askNext(talk, talk.filing.facts, rowOf(talk.place))
  return { place, says: [{ say: 'gone' }, say] }
}

const toldBy: readonly string[] = ['mend', 'mendEach', 'explain']

/** Whether a list of findings is shown, which has just said what is wrong. */
export function tappedInList({ place }: Talk): boolean {
  return place?.at === 'menu' && place.choices.some(({ action }) => toldBy.includes(action.do))
}
