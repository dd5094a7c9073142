import { labelOf, plain } from './label.ts'
import type { Shape } from './shape.ts'
import type { Slot } from './slots.ts'

/** A label with what stands behind its colon. */
export type Labelled = { readonly slot: Slot; readonly label: string; readonly value: string }

/** What a text says behind labels of the form: 填表人：… 联系电话：…; `left` is what stands before the first. */
export type LabelledText = { readonly parts: readonly Labelled[]; readonly left: string }

const colon = /[:：]/
const longestLabel = 40

/** Parts a text at the labels that have a colon behind them; undefined where there are none. */
export function labelledText(shape: Shape, text: string, year: number): LabelledText | undefined {
  if (!colon.test(text)) return undefined
  const found: { slot: Slot; label: string; from: number; to: number }[] = []
  for (let at = text.search(colon); at >= 0; at = nextColon(text, at)) {
    const label = labelBefore(shape, text, found.at(-1)?.to ?? 0, at, year)
    if (label) found.push({ ...label, to: at + 1 })
  }
  const [first] = found
  if (!first) return undefined
  const parts = found.map(({ slot, label, to }, at) => ({
    slot,
    label,
    value: text.slice(to, found[at + 1]?.from).trim(),
  }))
  return { parts, left: text.slice(0, first.from).trim() }
}

function nextColon(text: string, at: number): number {
  const next = text.slice(at + 1).search(colon)
  return next < 0 ? -1 : at + 1 + next
}

/** The longest label that ends at a colon and begins a text, a line, or stands behind a blank. */
function labelBefore(shape: Shape, text: string, start: number, end: number, year: number) {
  const from = Math.max(start, end - longestLabel)
  const words = text.slice(from, end)
  const begins = [0, ...[...words.matchAll(/[\s；;，,。]+/g)].map((gap) => gap.index + gap[0].length)]
  for (const begin of begins) {
    if (begin === 0 && from > start) continue
    const label = words.slice(begin)
    const { whole, bare } = labelOf(label, year)
    const slot = shape.alone.get(whole) ?? shape.alone.get(bare)
    if (slot && plain(label) !== '') return { slot, label, from: from + begin }
  }
  return undefined
}
