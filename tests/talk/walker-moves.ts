import type { Message } from '../../bot/talk/message.ts'
import type { Action, Button, Place } from '../../bot/talk/nouns.ts'
import type { Kind } from '../../core/cell-kind.ts'
import type { Facts } from '../../core/facts.ts'
import type { Form } from '../../core/form.ts'
import type { AskedCell, Question } from '../../core/question.ts'
import { questionAt } from '../../core/questions.ts'

/** Something that a person does, and the cells that they intend to change by it. */
export type Move = { readonly name: string; readonly message: Message; owns(address: string): boolean }

type Here = { readonly facts: Facts; readonly place: Place | undefined; readonly buttons: readonly Button[] }

/** What can be typed and tapped at a place: answers of every kind, and all other moves. */
export function movesAt(form: Form, here: Here): Move[] {
  const { place, facts, buttons } = here
  const taps = buttons.filter(({ action }) => stays(action)).map(tap)
  if (place?.at === 'copy') return [...taps, says('照着新建的项目', () => false)]
  if (place?.at === 'explain') return [...taps, says('情况属实，依据见附件。', () => false)]
  const question = place?.at === 'row' ? questionAt(form, facts, place.row) : undefined
  if (!question) return taps
  const owns = ownerOf(question)
  const texts = [...answersTo(facts, question), ...(question.row.repeats ? listWords : []), ...about]
  return [...taps, ...texts.map((text) => says(text, owns))]
}

/** The correct answer to the open cells of a question. */
export function rightAnswer({ facts, buttons }: Here, question: Question): Move {
  const choice = buttons.find(
    ({ label, action }) => /^采用/.test(label) && action.do === 'answer' && action.row === question.id,
  )
  if (choice && question.row.prose) return tap(choice)
  return says(rightText(facts, question), ownerOf(question))
}

const about = ['跳过', '上一题', '下一题', '本行都没有']
const listWords = ['删除 1', '上移 2', '顺序 2 1', '改名 1 换一个名称', '1', '删除 9']

/** A correct answer, none, an unreadable one, an ambiguous one, one figure of several, too many. */
function answersTo(facts: Facts, question: Question): string[] {
  const types = new Set(question.cells.map(({ kind }) => kind.type))
  const figures = types.has('amount') || types.has('measure')
  return [
    rightText(facts, question),
    '无',
    '约5',
    ...(figures ? ['3万5 3万5 3万5', '1'] : []),
    ...(types.has('points') ? ['2'] : []),
    ...(question.cells.length > 1 ? ['1 2 3 4 5 6 7'] : []),
  ]
}

function rightText(facts: Facts, question: Question): string {
  if (question.row.repeats) return '甲项\n乙项'
  if (question.row.prose) return '按规定做好有关工作。'
  const open = question.cells.filter(({ address }) => !facts.has(address))
  return (open.length > 0 ? open : question.cells).map((cell) => sampleOf(cell, question)).join(' ')
}

function sampleOf({ kind, column, tidy }: AskedCell, { numbers }: Question): string {
  if (kind.type === 'choice') return kind.options[0]?.label ?? ''
  if (kind.type === 'text' && column === 'name') return `第${numbers.join('')}号工作`
  if (tidy === 'documentNumber') return '云财绩〔2024〕3号'
  if (kind.type === 'text' && kind.phone) return '0730-5550101'
  if (kind.type === 'text') return kind.long ? '按规定办理，资料齐全。' : '周敏'
  return samples[kind.type]
}

const samples: Readonly<Record<Exclude<Kind['type'], 'choice' | 'text'>, string>> = {
  amount: '4',
  area: '100',
  count: '12',
  percent: '90%',
  points: '5',
  date: '2024年7月3日',
  items: '办公室、业务股',
  measure: '≥12次',
  rows: '甲项',
}

/** A question's own cells, those read with them, and for a list its rows' names. */
function ownerOf(question: Question): (address: string) => boolean {
  const rows = new Set(question.cells.map(({ address }) => address.replace(/\.[^.]+$/, '')))
  const own = new Set(question.cells.map(({ address }) => address))
  const list = question.row.repeats ? question.cells[0]?.address : undefined
  return (address) =>
    own.has(address) ||
    (/\.(direction|unit)$/.test(address) && rows.has(address.replace(/\.[^.]+$/, ''))) ||
    (list !== undefined && address.startsWith(`${list}.`) && address.endsWith('.name'))
}

function says(text: string, owns: (address: string) => boolean): Move {
  return { name: `“${text}”`, message: { kind: 'text', text }, owns }
}

function tap({ label, action }: Button): Move {
  return { name: `［${label}］`, message: { kind: 'action', action }, owns: (address) => ownsTapped(action, address) }
}

function ownsTapped(action: Action, address: string): boolean {
  if (action.do === 'answer') return address in action.values
  if (action.do === 'arrange') return address === action.list || address.startsWith(`${action.list}.`)
  return 'list' in action && action.list === address
}

/** Taps that stay within the section: not those for contents, findings, or documents. */
function stays({ do: what }: Action): boolean {
  return !['directory', 'contents', 'check', 'draft', 'sign', 'report', 'undo', 'export'].includes(what)
}
