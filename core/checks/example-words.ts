import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { labelOf } from '../labels.ts'
import { showValue } from '../values/show.ts'
import { exampleOf, findingsIn } from './examples.ts'
import type { Check } from './kinds.ts'

/** A breach of a rule with the working it shows, and how the sound case differs, in words. */
export type ExampleWords = { readonly breach: string; readonly shows: string; readonly sound: string }

/** The example of a rule as a finance officer reads it. */
export function exampleWords(form: Form, check: Check): ExampleWords {
  const { mode, breach, sound } = exampleOf(form, check)
  const [finding] = findingsIn(form, check, breach, mode)
  const said = new Set(spoken(breach).map((address) => cellWords(form, breach, address)))
  const other = spoken(sound).filter((address) => !said.has(cellWords(form, sound, address)))
  const same = other.length < spoken(sound).length ? '其余相同，' : ''
  return {
    breach: `${factsWords(form, breach, spoken(breach))}${mode === 'file' ? '（核对文件时）' : ''}`,
    shows: inOneLine(finding?.shows ?? ''),
    sound: `${same}${factsWords(form, sound, other)}`,
  }
}

/** The cells to mention: lists and names are left out if a cell of their rows is mentioned. */
function spoken(facts: Facts): Address[] {
  const all = [...facts.keys()]
  return all.filter((address) => {
    const row = address.endsWith('.name') ? address.slice(0, -'name'.length) : `${address}.`
    return !all.some((other) => other !== address && other.startsWith(row))
  })
}

const mostCells = 12
const ends = 4

/** The cells of an example; of a long list only the first and the last. */
function factsWords(form: Form, facts: Facts, addresses: readonly Address[]): string {
  if (addresses.length <= mostCells) return cellsWords(form, facts, addresses)
  const [first, last] = [addresses.slice(0, ends), addresses.slice(-ends)].map((some) => cellsWords(form, facts, some))
  return `${first}；……；${last}`
}

/** 附件一 财政供养人员 编制数 20；本年实际在职人数 21: what cells of one row have in common is written once. */
function cellsWords(form: Form, facts: Facts, addresses: readonly Address[]): string {
  const rows = addresses.map((address) => rowOf(form, facts, address))
  const words = addresses.map((address, at) => {
    const row = rows[at] ?? ''
    return cellWords(form, facts, address).slice(row === rows[at - 1] ? row.length : 0)
  })
  return words.join('；')
}

/** The common beginning of the labels of a row's cells: 附件一 财政供养人员 . */
function rowOf(form: Form, facts: Facts, address: Address): string {
  const label = labelOf(form, facts, form.edition.years.from, address)
  return label.slice(0, label.lastIndexOf(' ') + 1)
}

/** A cell with its value; a name that its label quotes is not repeated. */
function cellWords(form: Form, facts: Facts, address: Address): string {
  const label = labelOf(form, facts, form.edition.years.from, address)
  const value = facts.get(address) ?? ''
  const kind = cellAt(form, address)?.kind
  if (kind?.type === 'rows') return `${label} ${value === '' ? '一行也没有' : `${value.split(',').length}行`}`
  if (value === '') return `${label} 空白`
  if (label.endsWith(`“${value}”`)) return label
  const text = kind ? showValue(kind, value) : value
  const inWords = kind?.type === 'text' || kind?.type === 'items'
  return inWords ? `${label}：${inOneLine(text).replace(/。$/, '')}` : `${label} ${text}`
}

/** A text without line breaks; slots of a draft are left unfilled. */
function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ').replace(/\{\{[^{}]*\}\}/g, '…')
}
