import type { Address } from '../../../core/address.ts'
import { rowNumbers } from '../../../core/facts.ts'
import type { Action } from '../nouns.ts'
import { type Placed, questionOf } from '../talk.ts'
import { orderIn } from './order.ts'
import { renamesElsewhere } from './which.ts'
import { holdOrders, rowCalled } from './words.ts'

/** A list, and the row of it that the talk is about. */
type InHand = { readonly list: Address; readonly number?: number }

const nameOfRow = /^(.+)\.(\d+)\.name$/

/** The order that a text gives to the list of the current row, while that row's menu is open or its cells are asked. */
export function orderInHand(placed: Placed, text: string): Action | undefined {
  const hand = inHand(placed)
  if (!hand || renamesElsewhere(placed, hand.list, text)) return undefined
  const said = hand.number === undefined ? text : inFull(placed, hand.list, hand.number, text)
  return holdOrders(placed, hand.list, said) ? { do: 'arrange', list: hand.list, text: said } : undefined
}

function inHand({ place, ...placed }: Placed): InHand | undefined {
  if (place?.at === 'copy') return { list: place.list }
  if (place?.at === 'menu') {
    const removes = place.choices.flatMap(({ action }) => (action.do === 'remove' ? [action] : []))
    return removes[0]
  }
  const question = place?.at === 'row' ? questionOf(placed, place.row) : undefined
  const [, list, number] = question?.cells.flatMap(({ address }) => nameOfRow.exec(address) ?? []) ?? []
  return list === undefined || number === undefined ? undefined : { list, number: Number(number) }
}

/** An order that names no row is about the current one: 删除, 把它删了, 改名 新名称. */
function inFull(placed: Placed, list: Address, number: number, text: string): string {
  const order = orderIn(text)
  const place = (rowNumbers(placed.filing.facts, list) ?? []).indexOf(number) + 1
  if (place === 0 || !order) return text
  const { verb, called, name } = order
  if (verb !== '改名') return called === '' ? `${verb} ${place}` : text
  if (called === '') return name === '' ? text : `改名 ${place} ${name}`
  return name === '' && rowCalled(placed, list, called) === undefined ? `改名 ${place} ${called}` : text
}
