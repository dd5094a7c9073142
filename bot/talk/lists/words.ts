import type { Address } from '../../../core/address.ts'
import { isCopied } from '../../../core/annexes.ts'
import { rowNumbers } from '../../../core/facts.ts'
import { rowLabel } from '../../../core/labels.ts'
import type { Question } from '../../../core/question.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { fillHere } from '../answer/fill.ts'
import { rowButtons } from '../asking/choices.ts'
import { listNames } from '../asking/shown.ts'
import { coming, homeOf, originOf } from '../home.ts'
import { knownOf } from '../keeping/clash.ts'
import type { Button, Place, Say } from '../nouns.ts'
import { type Filed, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { doOrders, moving, naming, type Order, ordering, removing } from './arrange.ts'
import { placeSaid, plainName } from './called.ts'
import { copyFrame } from './frame.ts'
import { listRow } from './menu.ts'
import { orderIn, type Verb, withoutBehind } from './order.ts'
import { askNewName, rename } from './rename.ts'

/** What an order does with a row: `take` is for a line alone, `order` for one of several. */
type Doing = {
  readonly order?: (number: number, name: string) => Order
  readonly take?: (talk: Talk, list: Address, number: number, name: string) => Turn
}

const doings: Readonly<Record<Verb, (name: string) => Doing>> = {
  删除: () => ({ order: removing }),
  上移: () => ({ order: (number) => moving(number, -1) }),
  下移: () => ({ order: (number) => moving(number, 1) }),
  改名: (name) => (name === '' ? { take: askNewName } : { order: naming, take: rename }),
}
/** Only for the list of an annex's copies. */
const copying = /^照\s*(\d+)\s*新建\s*(\S.*)$/
const inPlaces = /^顺序[\s:]*(\d+(?:[\s,、]+\d+)*)$/
const longestOrder = 40

/** 删除 2, 改名 2 新名称, 上移 2, 顺序 2 1 3, 照 1 新建 名称, or a row's number alone; undefined for any other text. */
export function listWords(talk: Talk, question: Question, text: string): Turn | undefined {
  const list = question.cells[0]?.address ?? ''
  const said = text.trim().normalize('NFKC')
  if (!/^\d{1,2}$/.test(said)) return takeOrders(talk, list, text) ?? askOrder(talk, question, text)
  const number = rowCalled(talk, list, said)
  return number === undefined ? undefined : listRow(talk, list, number)
}

/** Refuses lines that are orders to rows while no list is current; where words are expected, they may be these. */
export function refuseOrders(talk: Talk, hand: Question, text: string): Turn | undefined {
  const lines = linesIn(text)
  const [first, ...more] = lines
  if (first === undefined || first.length > longestOrder || !lines.every(isSure)) return undefined
  const place = talk.place ? { place: talk.place as Place } : {}
  if (more.length > 0 || lines.every(byNumber)) return { says: [{ say: 'orderElsewhere', read: first }], ...place }
  const choices = hand.cells.some(isWordy) ? [fillHere(talk, hand, text)] : []
  return { says: [{ say: 'noSuchRow', read: orderIn(first)?.called ?? '', choices }], ...place }
}

function isSure(line: string): boolean {
  const order = orderIn(line)
  return byNumber(line) || (order !== undefined && !order.unsure && order.called !== '')
}

/** Whether a line is an order to a row by its position. */
function byNumber(line: string): boolean {
  return copying.test(line) || placeSaid(orderIn(line)?.called ?? '', 1) !== undefined
}

/** Carries out the orders in a text; undefined if it has none. */
export function takeOrders(talk: Talk, list: Address, text: string): Turn | undefined {
  const lines = linesIn(text)
  const orders = lines.filter((line) => isOrder(talk, list, line))
  const [only, more] = orders
  if (only === undefined) return undefined
  if (orders.length < lines.length) return { says: [{ say: 'mixedOrders' }], place: { at: 'row', row: list } }
  return more === undefined ? takeOne(talk, list, only) : takeSeveral(talk, list, orders)
}

/** Whether a text has an order to a list. */
export function holdOrders(filed: Filed, list: Address, text: string): boolean {
  return linesIn(text).some((line) => isOrder(filed, list, line))
}

function linesIn(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || [])
}

function isOrder(filed: Filed, list: Address, line: string): boolean {
  const said = line.normalize('NFKC')
  if (inPlaces.test(said) || (copying.test(said) && isCopied(filed.form, list))) return true
  const order = orderIn(line)
  if (order === undefined || order.called === '') return false
  return !order.unsure || rowCalled(filed, list, order.called) !== undefined
}

function takeOne(talk: Talk, list: Address, line: string): Turn {
  const { number, name, take, order } = partsOf(talk, list, line)
  if (number !== undefined && take) return take(talk, list, number, name)
  return order ? doOrders(talk, list, [order]) : noSuchRow(talk, list, line)
}

/** Says that a list has no such row, and shows the rows that it has. */
function noSuchRow(talk: Talk, list: Address, line: string, here: readonly Button[] = []): Turn {
  const { form, filing, place } = talk
  const called = orderIn(line)?.called ?? ''
  const isHand = rowOf(place) === list
  const question = questionOf(talk, list)
  const title = question && rowLabel(form, filing.facts, filing.year, question.row.id, question.numbers)
  const lead: Button[] = isHand
    ? rowButtons(filing.facts, list)
    : title
      ? [{ label: `去${title}`, action: { do: 'go', row: list, ...coming(homeOf(talk)) } }]
      : []
  const says: Say[] = [
    {
      say: 'noSuchRow',
      read: placeSaid(called, 1) === undefined ? withoutBehind(called) : '',
      names: listNames(filing.facts, list),
      choices: [...here, ...lead],
    },
  ]
  return {
    says,
    place: isHand || !place ? { at: 'row', row: list, ...coming(originOf(place)), seen: knownOf(talk) } : place,
  }
}

/** Asks about a line that reads like an order to a row that the list does not have, but may be a row's name. */
function askOrder(talk: Talk, question: Question, text: string): Turn | undefined {
  const order = orderIn(text)
  if (!order?.unsure || order.called === '' || text.includes('\n') || text.length > longestOrder) return undefined
  return /\d/.test(text) ? undefined : noSuchRow(talk, question.id, text, [fillHere(talk, question, text)])
}

/** Rows are named by their positions as displayed before the first order is carried out. */
function takeSeveral(talk: Talk, list: Address, lines: readonly string[]): Turn {
  const parts = lines.map((line) => partsOf(talk, list, line))
  const orders = parts.map(({ order, number }): Order => {
    return order ?? (() => ({ refused: { say: number === undefined ? 'noSuchRow' : 'copyAlone' } }))
  })
  return doOrders(talk, list, orders)
}

type Parts = Pick<Doing, 'take'> & { readonly number?: number; readonly name: string; readonly order?: Order }

function partsOf(talk: Talk, list: Address, line: string): Parts {
  const said = line.normalize('NFKC')
  const [, places] = inPlaces.exec(said) ?? []
  if (places !== undefined) return { name: '', order: ordering(places.split(/[\s,、]+/).map(Number)) }
  const [, copied, copy] = copying.exec(said) ?? []
  const asked = copied === undefined ? orderIn(line) : undefined
  const name = copy ?? asked?.name ?? ''
  const number = rowCalled(talk, list, copied ?? asked?.called ?? '')
  if (number === undefined) return { name }
  if (!asked) return { number, name, take: copyFrame }
  const { take, order } = doings[asked.verb](name)
  return { number, name, ...(take ? { take } : {}), ...(order ? { order: order(number, name) } : {}) }
}

/** The number of the row that is called by its name, whatever its signs, or by its displayed position. */
export function rowCalled({ filing }: Filed, list: Address, called: string): number | undefined {
  const standing = rowNumbers(filing.facts, list) ?? []
  const names = listNames(filing.facts, list).map(plainName)
  const at = [called, withoutBehind(called)].map((one) => names.indexOf(plainName(one))).find((one) => one >= 0)
  return standing[at ?? (placeSaid(called, standing.length) ?? 0) - 1]
}
