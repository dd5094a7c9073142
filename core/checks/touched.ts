import type { Address, Pattern } from '../edition.ts'
import { type Facts, isListed, listedRows } from '../facts.ts'
import { bind, type Form, numbersOf, patternOf } from '../form.ts'
import { onceFor, onceForWords } from '../once.ts'
import type { Check } from './kinds.ts'
import { cellsOf } from './reads.ts'
import type { Rows } from './rules.ts'

/** The checks of an edition by the cells that they read; worked out once for each form. */
const readersOf = onceFor(index)

/** A changed cell, its address taken apart once. */
type Place = { readonly pattern: Pattern; readonly numbers: readonly number[] }

/** A check at its place in the edition. */
type Ranked = { readonly check: Check; readonly rank: number }

/** A check with those of the changed cells that it reads. */
export type Touched = Ranked & { readonly by: Place[] }

/** The checks that read any of these cells, in the edition's order: only they can have changed. */
export function checksTouched(form: Form, changed: readonly Address[]): Touched[] {
  const byCell = readersOf(form)
  const touched = new Map<Ranked, Touched>()
  for (const address of changed) {
    const place = { pattern: patternOf(address), numbers: numbersOf(address) }
    for (const reader of byCell.get(place.pattern) ?? []) {
      const known = touched.get(reader)
      if (known) known.by.push(place)
      else touched.set(reader, { ...reader, by: [place] })
    }
  }
  return [...touched.values()].sort((a, b) => a.rank - b.rank)
}

/** The rows in which a check can have changed: a cell of one row is read by the rules of that row alone. */
export function rowsTouched(facts: Facts, { check, by }: Touched): Rows {
  const row = repeatedOf(check.id)
  if (row === '') return once
  if (by.every(({ pattern }) => isWithin(pattern, row))) return ownRows(facts, row, by)
  return listedRows(facts, row).filter((numbers) => by.some((place) => reaches(place, row, numbers)))
}

const once: Rows = [[]]

/** The rows that cells stand in, those of them that are listed. */
function ownRows(facts: Facts, row: Pattern, by: readonly Place[]): Rows {
  const depth = row.split('*').length - 1
  const rows = new Map(by.map(({ numbers }) => [bind(row, numbers), numbers.slice(0, depth)]))
  return [...rows].flatMap(([address, numbers]) => (isListed(facts, address, false) ? [numbers] : []))
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

function index(form: Form): ReadonlyMap<Pattern, readonly Ranked[]> {
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
}
