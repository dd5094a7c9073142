import { agrees, denies } from '../../../core/values/replies.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import type { Action, Button, Place } from '../nouns.ts'
import { questionOf, rowOf, type Talk, type Turn } from '../talk.ts'

const agreeing = /^(?:填到|填无|填 0$|就是|就这样|是，)/
const denying = /^(?:不是|发错了|先不|就填在这里|接着填)/

/**
 * The action of the button under a doubt that a text names: by its label, by 是 or 不是 if exactly one button means
 * that, or by its number while words are expected.
 */
export function chosenOfDoubt(talk: Talk, text: string): Action | undefined {
  const { place } = talk
  const offered = offeredAt(place)
  const typed = text.trim()
  const named = offered.find(({ label }) => label === typed)
  if (named || offered.length === 0) return named?.action
  const yes = onlyOne(offered.filter(({ label }) => agreeing.test(label)))
  if (yes && takesWords(talk) && /^[1-9]$/.test(typed)) return offered[Number(typed) - 1]?.action
  if (!yes || !denies(typed)) return yes && agrees(typed) ? yes.action : undefined
  return onlyOne(offered.filter(({ label }) => denying.test(label)))?.action ?? backTo(place)
}

/** Asks the question again, after a doubt was denied and no button does so. */
function backTo(place: Place | undefined): Action | undefined {
  return place?.at === 'row' ? { do: 'go', row: place.row, ...(place.from ? { from: place.from } : {}) } : undefined
}

function takesWords(talk: Talk): boolean {
  const question = questionOf(talk, rowOf(talk.place))
  return question !== undefined && (question.row.repeats !== undefined || question.cells.some(isWordy))
}

function onlyOne([first, ...more]: readonly Button[]): Button | undefined {
  return more.length === 0 ? first : undefined
}

function offeredAt(place: Place | undefined): readonly Button[] {
  return (place?.at === 'row' || place?.at === 'menu') && place.offered ? place.offered : []
}

/** The talk without the buttons of an earlier doubt. */
export function withoutDoubt(talk: Talk): Talk {
  return talk.place ? { ...talk, place: placeWithout(talk.place) } : talk
}

function placeWithout(place: Place): Place {
  if (place.at !== 'row' && place.at !== 'menu') return place
  const { offered: _, ...rest } = place
  return rest
}

/** Stores the buttons with which a turn ends at the place, so that they can be typed. */
export function withOffered(talk: Talk, turn: Turn): Turn {
  const place = turn.place ?? talk.place
  const last = turn.says.at(-1)
  if (!place || (place.at !== 'row' && place.at !== 'menu')) return turn
  if (!turn.place && (last?.say === 'notOffered' || last?.say === 'pickOne')) return turn
  const offered =
    last && 'choices' in last && !('choices' in place && place.choices === last.choices) ? last.choices : []
  const bare = placeWithout(place)
  if (offered && offered.length > 0 && isKept(turn, place)) return { ...turn, place: { ...bare, offered } as Place }
  return offeredAt(place).length > 0 ? { ...turn, place: bare } : turn
}

/** Whether a place can be stored again without the question counting as asked now. */
function isKept(turn: Turn, place: Place): boolean {
  return turn.place !== undefined || place.at === 'menu' || (place.at === 'row' && place.seen !== undefined)
}
