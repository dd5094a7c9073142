import { type Address, bind, mostMet, numbersOf, type Pattern, patternOf } from '../address.ts'
import { type Facts, isListed, listedRows, listsOver } from '../facts.ts'
import type { Form } from '../form.ts'
import { onceFor, onceForText, onceForWords } from '../once.ts'
import type { Check } from './kinds.ts'
import { cellsOf } from './reads.ts'
import type { Rows } from './rules.ts'

/** A changed cell, its address split once. */
type Place = { readonly pattern: Pattern; readonly numbers: readonly number[] }

/** A check with its position in the edition. */
type Ranked = { readonly check: Check; readonly rank: number }

/** A check that reads some of the changed cells. */
type Reader = {
  readonly check: Check
  /** The indices of these changes. */
  readonly reads: readonly number[]
  /** The rows that it applies to. */
  readonly row: Pattern
  /** Whether all the changes that it reads are in those rows. */
  readonly within: boolean
}

/** A check with the rows in which its result may have changed. */
type Touched = { readonly check: Check; readonly rows: Rows }

/**
 * The checks that read any of these cells, in the edition's order. Only their results can have changed; a cell of one
 * row is read by that row's rules alone.
 */
export function checksTouched(form: Form, facts: Facts, changed: readonly Address[]): Touched[] {
  const places = changed.map((address) => ({ pattern: patternOf(address), numbers: numbersOf(address) }))
  const own = onceForWords((row) => ownRows(facts, row, places))
  const listed = onceForWords((row) => listedRows(facts, row))
  const reached = (row: Pattern, reads: readonly number[]) =>
    listed(row).filter((numbers) => places.some((place, at) => reads.includes(at) && reaches(place, row, numbers)))
  const rowsOf = ({ row, within, reads }: Reader) => (within ? own(row) : reached(row, reads))
  const readers = readersTouched(form, places.map(({ pattern }) => pattern).join(' '))
  return readers.map((reader) => ({ check: reader.check, rows: reader.row === '' ? once : rowsOf(reader) }))
}

const once: Rows = [[]]

/** The listed rows that cells belong to. */
function ownRows(facts: Facts, row: Pattern, places: readonly Place[]): Rows {
  const depth = row.split('*').length - 1
  const met = new Set<Address>()
  return places.flatMap(({ pattern, numbers }) => {
    const address = isWithin(pattern, row) ? bind(row, numbers) : ''
    if (address === '' || met.has(address) || !isListed(facts, address, false)) return []
    met.add(address)
    return [numbers.slice(0, depth)]
  })
}

/** The rows that a pattern stands for: up to its last star. */
export const repeatedOf = onceForWords(
  (pattern: Pattern): Pattern => pattern.slice(0, pattern.lastIndexOf('*') + 1),
  mostMet,
)

/** Whether a cell is in this row, or outside the tables that the row belongs to. */
function reaches({ pattern, numbers: own }: Place, row: Pattern, numbers: readonly number[]): boolean {
  for (const [depth, block] of blocksOver(row).entries()) {
    if (pattern !== block && !isWithin(pattern, block)) return true
    if (own[depth] !== numbers[depth]) return false
  }
  return true
}

/** The blocks that a row belongs to, outermost first: `project.*`, `project.*.funds.*`. */
const blocksOver = onceForWords((row: Pattern): readonly Pattern[] => listsOver(row).map((list) => `${list}.*`))

function isWithin(pattern: Pattern, block: Pattern): boolean {
  return pattern.startsWith(block) && pattern[block.length] === '.'
}

/** Far more than a form has questions. An import's hundreds of cells would make long keys. */
const mostAnswers = 200

/** The answers to one question change the same columns in every row. */
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
