import type { Address } from '../../../core/address.ts'
import { rowsMeeting } from '../../../core/conditions.ts'
import { type Facts, nextRowNumber, rowNumbers } from '../../../core/facts.ts'
import type { Values } from '../../../core/filing.ts'
import { textAt } from '../../../core/formula.ts'
import type { Question } from '../../../core/question.ts'
import type { Talk } from '../talk.ts'
import { listNames } from './shown.ts'

/** A row of another table that can be added to this one: its name, and the values that its button stores. */
export type Offered = { readonly name: string; readonly values: Values }

/** The rows that a list's question offers, except those it already has; if there are several, also all at once. */
export function offersOf(talk: Talk, facts: Facts, question: Question): Offered[] {
  const offer = question.row.repeats?.offers
  const list = question.cells[0]?.address
  if (!offer || list === undefined) return []
  const standing = new Set(listNames(facts, list))
  const rows = rowsMeeting(talk.form, facts, offer.from).filter(
    (row) => facts.get(`${row}.name`) && !standing.has(facts.get(`${row}.name`) ?? ''),
  )
  const each = rows.map((row) => ({
    name: facts.get(`${row}.name`) ?? '',
    values: valuesOf(talk, facts, question, list, row),
  }))
  return each.length > 1 ? [...each, { name: '以上各行', values: together(talk, facts, question, list, rows) }] : each
}

/** The values of all rows, added one after the other. */
function together(talk: Talk, facts: Facts, question: Question, list: Address, rows: readonly Address[]): Values {
  let values: Values = {}
  for (const row of rows) {
    const standing = new Map([...facts, ...Object.entries(values)])
    values = { ...values, ...valuesOf(talk, standing, question, list, row) }
  }
  return values
}

function valuesOf(talk: Talk, facts: Facts, question: Question, list: Address, from: Address): Values {
  const { values = {}, copies = {} } = question.row.repeats?.offers ?? {}
  const number = nextRowNumber(facts, list)
  const row = `${list}.${number}`
  const fixed = Object.entries(values).map(([column, value]) => [`${row}.${column}`, value])
  const copied = Object.entries(copies).flatMap(([column, source]) => {
    const value = textAt(talk.form, facts, `${from}.${source}`)
    return value === undefined ? [] : [[`${row}.${column}`, value]]
  })
  const listed = [...(rowNumbers(facts, list) ?? []), number].join(',')
  return {
    [list]: listed,
    [`${row}.name`]: facts.get(`${from}.name`) ?? '',
    ...Object.fromEntries([...fixed, ...copied]),
  }
}
