import { beginning, mostLines } from './bubble.ts'
import type { Button } from './nouns.ts'
import type { Worded } from './worded.ts'

/** The button that shows the whole of an abridged text. */
export function unfolding(text: string, label = '看全部'): Button {
  return { label, action: { do: 'unfold', text } }
}

/** A text of at most `most` lines, or its beginning and a button for the whole. */
export function folded(text: string, most = mostLines): Worded {
  const begun = beginning(text, most - 1)
  return begun === undefined ? { text } : { text: `${begun}\n……`, buttons: [[unfolding(text)]] }
}
