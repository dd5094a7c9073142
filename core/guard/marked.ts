import { onceForText } from '../once.ts'
import type { Stretch } from '../prose/quantities.ts'
import { slot } from '../prose/words.ts'

export type { Stretch }

/** A slot of a draft: its name and the position of its mark. */
export type MarkedSlot = { readonly name: string; readonly at: number }

/** A draft in which every slot is replaced by one mark, so that the words around it are adjacent. */
export type Marked = {
  readonly text: string
  readonly slots: readonly MarkedSlot[]
  readonly clauses: readonly Stretch[]
  readonly sentences: readonly Stretch[]
}

const key = {}

/** Parses a draft once: slots become marks, digits half width. */
export function mark(draft: string): Marked {
  return marked(key, draft)
}

const marked = onceForText((_: object, draft: string): Marked => {
  const slots: MarkedSlot[] = []
  let text = ''
  for (const piece of draft.split(/(\{\{[^{}\n]*\}\})/)) {
    const name = /^\{\{([^{}\n]*)\}\}$/.exec(piece)?.[1]
    if (name !== undefined) slots.push({ name: name.trim(), at: text.length })
    text += name === undefined ? narrow(piece) : slot
  }
  return { text, slots, clauses: clausesOf(text), sentences: sentencesOf(text) }
})

function clausesOf(text: string): Stretch[] {
  return stretches(text, '，。；：！？\n', longestClause)
}

function sentencesOf(text: string): Stretch[] {
  return stretches(text, '。；！？\n', longestSentence)
}

/** The span that contains a position. */
export function around(stretches: readonly Stretch[], at: number): Stretch {
  return stretches[indexAround(stretches, at)] ?? { from: at, to: at }
}

/** The index of the span that contains a position, from 0; spans follow one another without gaps. */
export function indexAround(stretches: readonly Stretch[], at: number): number {
  return firstIndex(stretches, ({ to }) => to > at)
}

/** The slots within a span. */
export function slotsIn({ slots }: Marked, { from, to }: Stretch): readonly MarkedSlot[] {
  const first = firstIndex(slots, ({ at }) => at >= from)
  return slots.slice(
    first,
    firstIndex(slots, ({ at }) => at >= to),
  )
}

/** The index in an ordered list from which on a condition holds, by binary search. */
function firstIndex<One>(list: readonly One[], holds: (one: One) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && holds(one)) high = middle
    else low = middle + 1
  }
  return low
}

/** The words of a span as the draft has them, with its slots by name. */
export function wordsAt(draft: Marked, stretch: Stretch): string {
  const { text } = draft
  const { from, to } = stretch
  const names = slotsIn(draft, stretch).map(({ name }) => `{{${name}}}`)
  let next = 0
  return text.slice(from, to).replaceAll(slot, () => names[next++] ?? slot)
}

function narrow(words: string): string {
  return words.replace(/[０-９．％Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** Nobody writes longer clauses or sentences: they are cut, so that searches around a word stay short. */
const longestClause = 500
const longestSentence = 2000

function stretches(text: string, ends: string, longest: number): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && at - from < longest && !ends.includes(text.charAt(at))) continue
    found.push({ from, to: at + 1 })
    from = at + 1
  }
  return found
}
