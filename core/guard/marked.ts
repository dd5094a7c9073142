import { onceForText } from '../once.ts'
import type { Stretch } from '../prose/quantities.ts'
import { slot } from '../prose/words.ts'

export type { Stretch }

/** A slot of a draft: its name and where its mark stands. */
export type MarkedSlot = { readonly name: string; readonly at: number }

/** A draft whose every slot is one mark, so that the words beside it can be seen. */
export type Marked = {
  readonly text: string
  readonly slots: readonly MarkedSlot[]
  readonly clauses: readonly Stretch[]
  readonly sentences: readonly Stretch[]
}

const key = {}

/** Reads a draft once: slots become marks, digits half width. */
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
  return { text, slots, clauses: stretches(text, /[，。；：！？\n]/), sentences: stretches(text, /[。；！？\n]/) }
})

/** The stretch that a place stands in. */
export function around(stretches: readonly Stretch[], at: number): Stretch {
  return stretches.find(({ from, to }) => at >= from && at < to) ?? { from: at, to: at }
}

/** The slots within a stretch. */
export function slotsIn({ slots }: Marked, { from, to }: Stretch): readonly MarkedSlot[] {
  return slots.filter(({ at }) => at >= from && at < to)
}

/** The words of a stretch as the draft has them, with its slots by name. */
export function wordsAt({ text, slots }: Marked, { from, to }: Stretch): string {
  const names = slots.filter(({ at }) => at >= from && at < to).map(({ name }) => `{{${name}}}`)
  let next = 0
  return text.slice(from, to).replaceAll(slot, () => names[next++] ?? slot)
}

function narrow(words: string): string {
  return words.replace(/[０-９．％Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function stretches(text: string, ends: RegExp): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !ends.test(text[at] ?? '')) continue
    found.push({ from, to: at + 1 })
    from = at + 1
  }
  return found
}
