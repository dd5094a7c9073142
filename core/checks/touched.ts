import type { Address, Pattern } from '../edition.ts'
import { type Facts, isListed } from '../facts.ts'
import { bind, type Form, numbersOf, patternOf } from '../form.ts'
import { onceFor, onceForText, onceForWords } from '../once.ts'
import type { Check } from './kinds.ts'
import { cellsOf } from './reads.ts'
import type { Rows } from './rules.ts'

/** A changed cell, its address taken apart once. */
type Place = { readonly pattern: Pattern; readonly numbers: readonly number[] }

/** A check at its place in the edition. */
type Ranked = { readonly check: Check; readonly rank: number }

/** A check with the changed cells that it reads, by their places among the changes. */
type Reader = {
  readonly check: Check
  readonly reads: number[]
  /** The rows that it stands for. */
  readonly row: Pattern
  /** Whether all that it reads of the changes stands in those rows. */
  readonly within: boolean
}

/** A check with those of the changed cells that it reads. */
export type Touched = Omit<Reader, 'reads'> & { readonly by: readonly Place[] }

/** The checks that read any of these cells, in the edition's order: only they can have changed. */
export function checksTouched(form: Form, changed: readonly Address[]): Touched[] {
  const places = changed.map((address) => ({ pattern: patternOf(address), numbers: numbersOf(address) }))
  const readers = readersTouched(form, places.map(({ pattern }) => pattern).join(' '))
  return readers.map(({ check, row, within, reads }) => ({
    check,
    row,
    within,
    by: places.filter((_, at) => reads.includes(at)),
  }))
}

/** The rows in which a check can have changed: a cell of one row is read by the rules of that row alone. */
export function rowsTouched(facts: Facts, { row, within, by }: Touched, rowsOf: (pattern: Pattern) => Rows): Rows {
  if (row === '') return once
  if (within) return ownRows(facts, row, by)
  return rowsOf(row).filter((numbers) => by.some((place) => reaches(place, row, numbers)))
}

const once: Rows = [[]]

/** The rows that cells stand in, those of them that are listed. */
function ownRows(facts: Facts, row: Pattern, by: readonly Place[]): Rows {
  const depth = row.split('*').length - 1
  const met = new Set<Address>()
  return by.flatMap(({ numbers }) => {
    const address = bind(row, numbers)
    if (met.has(address) || !isListed(facts, address, false)) return []
    met.add(address)
    return [numbers.slice(0, depth)]
  })
}

/** The rows that a pattern stands for: up to its last star. */
export const repeatedOf = onceForWords((pattern: Pattern): Pattern => pattern.slice(0, pattern.lastIndexOf('*') + 1))

/** Whether a cell stands in this row, or outside the tables that the row stands in. */
function reaches({ pattern, numbers: own }: Place, row: Pattern, numbers: readonly number[]): boolean {
  let end = -1
  for (const [depth, number] of numbers.entries()) {
    end = row.indexOf('*', end + 1)
    const block = row.slice(0, end + 1)
    if (pattern !== block && !isWithin(pattern, block)) return true
    if (own[depth] !== number) return false
  }
  return true
}

function isWithin(pattern: Pattern, block: Pattern): boolean {
  return pattern.startsWith(block) && pattern[block.length] === '.'
}

/** Far more than a form has questions; an import's hundreds of cells are long to keep. */
const mostAnswers = 200

/** The changes of a question's answer are in the same columns whatever its row. */
const readersTouched = onceForText((form: Form, patterns: string): readonly Reader[] => {
  const byCell = readersOf(form)
  const changed = patterns.split(' ')
  const touched = new Map<Ranked, number[]>()
  for (const [at, pattern] of changed.entries())
    for (const ranked of byCell.get(pattern) ?? []) touched.set(ranked, [...(touched.get(ranked) ?? []), at])
  return [...touched]
    .sort(([a], [b]) => a.rank - b.rank)
    .map(([{ check }, reads]) => {
      const row = repeatedOf(check.id)
      return { check, reads, row, within: reads.every((at) => isWithin(changed[at] ?? '', row)) }
    })
}, mostAnswers)

/** The checks of an edition by the cells that they read. */
const readersOf = onceFor((form: Form): ReadonlyMap<Pattern, readonly Ranked[]> => {
  const byCell = new Map<Pattern, Ranked[]>()
  for (const [rank, check] of form.edition.checks.entries()) {
    const reader = { check, rank }
    for (const pattern of cellsOf(form, check)) {
      const known = byCell.get(pattern)
      if (known) known.push(reader)
      else byCell.set(pattern, [reader])
    }
  }
  return byCell
})
