import { beginning, mostLines } from './bubble.ts'
import type { Button } from './nouns.ts'
import type { Worded } from './worded.ts'

/** The button that brings the whole of what is shown only in part. */
export function unfolding(text: string, label = '看全部'): Button {
  return { label, action: { do: 'unfold', text } }
}

/** A text that fits into a bubble, or its beginning and a button to the whole; `most` lines are left for it. */
export function folded(text: string, most = mostLines): Worded {
  const begun = beginning(text, most - 1)
  return begun === undefined ? { text } : { text: `${begun}\n……`, buttons: [[unfolding(text)]] }
}
