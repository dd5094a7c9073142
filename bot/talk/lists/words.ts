import type { Address } from '../../../core/address.ts'
import { isCopied } from '../../../core/annexes.ts'
import { rowNumbers } from '../../../core/facts.ts'
import type { Question } from '../../../core/question.ts'
import { listNames } from '../asking/shown.ts'
import type { Talk, Turn } from '../talk.ts'
import { moveRow, orderRows, removeRow } from './arrange.ts'
import { copyFrame } from './frame.ts'
import { listRow } from './menu.ts'
import { rename } from './rename.ts'

type Said = (talk: Talk, list: Address, parts: readonly string[]) => Turn

/** What can be said to a list beside the words of a new row. */
const sayings: readonly (readonly [RegExp, Said])[] = [
  [/^删除\s*(\S.*)$/, (talk, list, [called]) => withRow(talk, list, called, removeRow)],
  [/^删\s*(\d+)$/, (talk, list, [called]) => withRow(talk, list, called, removeRow)],
  [/^上移\s*(\S.*)$/, (talk, list, [called]) => withRow(talk, list, called, (...row) => moveRow(...row, -1))],
  [/^下移\s*(\S.*)$/, (talk, list, [called]) => withRow(talk, list, called, (...row) => moveRow(...row, 1))],
  [/^顺序[\s:]*(\d+(?:[\s,、]+\d+)*)$/, (talk, list, [order = '']) => orderRows(talk, list, placesIn(order))],
  [/^改名\s*(\S+)\s+(\S.*)$/, (talk, list, [called, name = '']) => withRow(talk, list, called, renamedTo(name))],
]

/** What can be said to the list of an annex's copies too. */
const copying: readonly (readonly [RegExp, Said])[] = [
  [/^照\s*(\d+)\s*新建\s*(\S.*)$/, (talk, list, [called, name]) => withRow(talk, list, called, copiedAs(name))],
]

/** 删除 2, 改名 2 新名称, 上移 2, 顺序 2 1 3, 照 1 新建 名称, or a row's number alone; undefined for any other text. */
export function listWords(talk: Talk, { cells }: Question, text: string): Turn | undefined {
  const list = cells[0]?.address ?? ''
  const said = text.trim().normalize('NFKC')
  if (/^\d{1,2}$/.test(said)) {
    const number = rowCalled(talk, list, said)
    return number === undefined ? undefined : listRow(talk, list, number)
  }
  for (const [pattern, take] of isCopied(talk.form, list) ? [...sayings, ...copying] : sayings) {
    const parts = pattern.exec(said)
    if (parts) return take(talk, list, parts.slice(1))
  }
  return undefined
}

function withRow(
  talk: Talk,
  list: Address,
  called: string | undefined,
  act: (talk: Talk, list: Address, number: number) => Turn,
): Turn {
  const number = rowCalled(talk, list, called ?? '')
  if (number === undefined) return { says: [{ say: 'noSuchRow' }], place: { at: 'row', row: list } }
  return act(talk, list, number)
}

/** A row that is called by its place as it is shown, or by its name. */
function rowCalled({ filing }: Talk, list: Address, called: string): number | undefined {
  const standing = rowNumbers(filing.facts, list) ?? []
  const at = /^\d+$/.test(called) ? Number(called) - 1 : listNames(filing.facts, list).indexOf(called.trim())
  return standing[at]
}

function placesIn(order: string): number[] {
  return order.split(/[\s,、]+/).map(Number)
}

function renamedTo(name: string) {
  return (talk: Talk, list: Address, number: number) => rename(talk, list, number, name)
}

function copiedAs(name: string | undefined) {
  return (talk: Talk, list: Address, number: number) => copyFrame(talk, list, number, name)
}
