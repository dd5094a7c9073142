import type { Action } from '../nouns.ts'
import { type Placed, questionOf } from '../talk.ts'

const order = /^(?:删除?|改名|上移|下移)\s*(\d{1,2})(?!\d)/
const listed = /^(.+)\.(\d+)\.[^.]+$/

/**
 * “删除 7” while the rows of a stretch are shown: what can be done with the row of that number, or the row itself if it
 * is in no list.
 */
export function orderWish(placed: Placed, text: string): Action | undefined {
  const { place } = placed
  const [, number] = order.exec(text.trim().normalize('NFKC')) ?? []
  const action = place?.at === 'menu' ? place.choices.find(({ label }) => label === number)?.action : undefined
  if (action?.do !== 'go') return undefined
  const [, list, row] = listed.exec(questionOf(placed, action.row)?.cells[0]?.address ?? '') ?? []
  return list === undefined ? action : { do: 'listRow', list, number: Number(row) }
}
