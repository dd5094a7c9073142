import type { Address } from '../../../core/address.ts'
import { isCopied } from '../../../core/annexes.ts'
import { rowNumbers } from '../../../core/facts.ts'
import type { Question } from '../../../core/question.ts'
import { listNames } from '../asking/shown.ts'
import type { Place } from '../nouns.ts'
import type { Filed, Talk, Turn } from '../talk.ts'
import { doOrders, moving, naming, type Order, ordering, removing } from './arrange.ts'
import { copyFrame } from './frame.ts'
import { listRow } from './menu.ts'
import { inOrder } from './order.ts'
import { askNewName, rename } from './rename.ts'

/** What can be typed at a list besides new rows: `take` is for a line alone, `order` for one of several. */
type Saying = {
  readonly pattern: RegExp
  readonly order?: (number: number, name: string) => Order
  readonly take?: (talk: Talk, list: Address, number: number, name: string) => Turn
  /** Only for the list of an annex's copies. */
  readonly copies?: true
}

const sayings: readonly Saying[] = [
  { pattern: /^删除\s*(\S.*)$/, order: removing },
  { pattern: /^删\s*(\d+)$/, order: removing },
  { pattern: /^上移\s*(\S.*)$/, order: (number) => moving(number, -1) },
  { pattern: /^下移\s*(\S.*)$/, order: (number) => moving(number, 1) },
  { pattern: /^改名\s*(\S+)\s+(\S.*)$/, order: naming, take: rename },
  { pattern: /^改名\s*(\S+)$/, take: askNewName },
  { pattern: /^照\s*(\d+)\s*新建\s*(\S.*)$/, take: copyFrame, copies: true },
]
const byNumber = /^(?:(?:删除|删|上移|下移)\s*\d{1,2}|改名\s*\d{1,2}(?:\s+\S.*)?|照\s*\d{1,2}\s*新建\s*\S.*)$/
const inPlaces = /^顺序[\s:]*(\d+(?:[\s,、]+\d+)*)$/

/** 删除 2, 改名 2 新名称, 上移 2, 顺序 2 1 3, 照 1 新建 名称, or a row's number alone; undefined for any other text. */
export function listWords(talk: Talk, { cells }: Question, text: string): Turn | undefined {
  const list = cells[0]?.address ?? ''
  const said = text.trim().normalize('NFKC')
  if (!/^\d{1,2}$/.test(said)) return takeOrders(talk, list, text)
  const number = rowCalled(talk, list, said)
  return number === undefined ? undefined : listRow(talk, list, number)
}

/** Refuses lines that are orders to a row by its number while no list is current. */
export function refuseOrders(talk: Talk, text: string): Turn | undefined {
  const lines = linesIn(text)
  const [first] = lines
  if (first === undefined || !lines.every((line) => byNumber.test(line))) return undefined
  return { says: [{ say: 'orderElsewhere', read: first }], ...(talk.place ? { place: talk.place as Place } : {}) }
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
  return text.split(/\r?\n/).flatMap((line) => inOrder(line.trim().normalize('NFKC')) || [])
}

function isOrder({ form }: Filed, list: Address, line: string): boolean {
  const saying = sayings.find(({ pattern }) => pattern.test(line))
  return inPlaces.test(line) || (saying !== undefined && (!saying.copies || isCopied(form, list)))
}

function takeOne(talk: Talk, list: Address, line: string): Turn {
  const { number, name, take, order } = partsOf(talk, list, line)
  if (number !== undefined && take) return take(talk, list, number, name)
  if (!order) return { says: [{ say: 'noSuchRow' }], place: { at: 'row', row: list } }
  return doOrders(talk, list, [order])
}

/** Rows are named by their positions as displayed before the first order is carried out. */
function takeSeveral(talk: Talk, list: Address, lines: readonly string[]): Turn {
  const parts = lines.map((line) => partsOf(talk, list, line))
  const orders = parts.map(({ order, number }): Order => {
    return order ?? (() => ({ refused: { say: number === undefined ? 'noSuchRow' : 'copyAlone' } }))
  })
  return doOrders(talk, list, orders)
}

type Parts = Pick<Saying, 'take'> & { readonly number?: number; readonly name: string; readonly order?: Order }

function partsOf(talk: Talk, list: Address, line: string): Parts {
  const [, places] = inPlaces.exec(line) ?? []
  if (places !== undefined) return { name: '', order: ordering(places.split(/[\s,、]+/).map(Number)) }
  const saying = sayings.find(({ pattern }) => pattern.test(line))
  const [, called = '', name = ''] = saying?.pattern.exec(line) ?? []
  const number = rowCalled(talk, list, called)
  if (!saying || number === undefined) return { name }
  const { take, order } = saying
  return { number, name, ...(take ? { take } : {}), ...(order ? { order: order(number, name) } : {}) }
}

/** The number of the row that is named by its displayed position, or by its name. */
export function rowCalled({ filing }: Filed, list: Address, called: string): number | undefined {
  const standing = rowNumbers(filing.facts, list) ?? []
  const at = /^\d+$/.test(called) ? Number(called) - 1 : listNames(filing.facts, list).indexOf(called.trim())
  return standing[at]
}
