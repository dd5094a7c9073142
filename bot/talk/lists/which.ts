import type { Address } from '../../../core/address.ts'
import { rowNumbers } from '../../../core/facts.ts'
import { rowLabel } from '../../../core/labels.ts'
import { isLevel } from '../../../core/paper/filing/levels.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import type { Action, Button } from '../nouns.ts'
import { listsInFront } from '../paste/named-lists.ts'
import { type Placed, questionOf, rowOf, type Talk, type Turn } from '../talk.ts'
import { placeSaid } from './called.ts'
import { orderIn } from './order.ts'
import { holdOrders, rowCalled } from './words.ts'

const verbInFront = /^(改名|删除|删掉|删|上移|下移)\s*(\S.*)$/
const mostLists = 6

/**
 * An order to a row of a list that is not current: the list is named in the order, or is the only one with a row of
 * that name; otherwise it asks which list.
 */
export function orderElsewhere(placed: Placed, text: string): Action | undefined {
  const said = text.trim()
  if (said.includes('\n')) return undefined
  const named = namedInFront(placed, said)
  if (named) return orderFor(named.lists, named.text)
  const order = orderIn(said)
  if (!order || order.called === '') return undefined
  const { called } = order
  const hand = questionOf(placed, rowOf(placed.place))
  const isHand = placed.place?.at === 'row' && hand?.row.repeats && rowCalled(placed, hand.id, called) !== undefined
  return isHand
    ? undefined
    : orderFor(listsWith(placed, hand, called), said, order.unsure || placeSaid(called, 1) !== undefined)
}

/** Whether a renaming names a row that only another list has. */
export function renamesElsewhere(placed: Placed, list: Address, text: string): boolean {
  const { verb, called, name } = orderIn(text) ?? { called: '' }
  if (verb !== '改名' || called === '' || name === '' || placeSaid(called, 1) !== undefined) return false
  return rowCalled(placed, list, called) === undefined && listsWith(placed, undefined, called).length > 0
}

function orderFor(lists: readonly Address[], text: string, asks = lists.length > 1): Action | undefined {
  const [only] = lists
  if (only === undefined) return undefined
  return asks ? { do: 'whichList', text, lists: lists.slice(0, mostLists) } : { do: 'arrange', list: only, text }
}

/**
 * The lists named in an order, and the order without that name: 其他项目 删除 1, 其他项目第1行改名 免费开放, 删除
 * 其他项目 1.
 */
function namedInFront(placed: Placed, said: string) {
  const front = listsInFront(placed, said)
  const [, verb = '', object = ''] = front ? [] : (verbInFront.exec(said) ?? [])
  const named = front ?? listsInFront(placed, object)
  if (!named || named.rest === '') return undefined
  const text = `${verb} ${named.rest}`.trim()
  const lists = named.questions.map(({ id }) => id).filter((list) => holdOrders(placed, list, text))
  return lists.length > 0 ? { lists, text } : undefined
}

/**
 * The lists with a row of that position or name; for a position, of the lists of indicators only those of the current
 * question's annex.
 */
function listsWith({ place, ...filed }: Placed, hand: Question | undefined, called: string): readonly Address[] {
  const { form, filing } = filed
  const lists = questions(form, filing.facts).filter(
    ({ id, row }) => row.repeats && rowCalled(filed, id, called) !== undefined,
  )
  const isTree = ({ row }: Question) => isLevel(form.edition.levels, row.label)
  const annexOf = ({ row }: Question) => form.sections.get(row.section)?.annex
  const isBeside = (list: Question) =>
    place?.at === 'row' &&
    hand &&
    annexOf(list) === annexOf(hand) &&
    (annexOf(hand)?.each === undefined || list.numbers[0] === hand.numbers[0])
  const isOwn = ({ id }: Question) => hand?.id.startsWith(`${id}.`) === true
  const trees = lists.filter((list) => isTree(list) && (isBeside(list) || placeSaid(called, 1) === undefined))
  const others = [...lists.filter((list) => !isTree(list)), ...trees]
  return [...others.filter(isOwn), ...others.filter((list) => !isOwn(list))].map(({ id }) => id)
}

/** Asks which list an order means. */
export function askWhichList(talk: Talk, text: string, lists: readonly Address[]): Turn {
  const choices = lists.flatMap((list): Button[] => {
    const question = questionOf(talk, list)
    return question ? [{ label: labelOf(talk, question, text), action: { do: 'arrange', list, text } }] : []
  })
  return { says: [{ say: 'orderElsewhere', read: text, choices }] }
}

/** The label of a list's button: 其他项目：湿地保护. */
function labelOf(talk: Talk, { row, numbers, id }: Question, text: string): string {
  const { form, filing } = talk
  const number = rowCalled(talk, id, orderIn(text)?.called ?? '')
  const at = (rowNumbers(filing.facts, id) ?? []).indexOf(number ?? 0) + 1
  const name = filing.facts.get(`${id}.${number}.name`) || `第${at}行`
  return `${rowLabel(form, filing.facts, filing.year, row.id, numbers)}：${name}`
}
