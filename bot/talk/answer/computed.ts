import type { Cell, Row } from '../../../core/edition.ts'
import { cellAt, cellPattern, type Form } from '../../../core/form.ts'
import type { Formula } from '../../../core/formula-grammar.ts'
import { withYear } from '../../../core/labels.ts'
import { onceFor } from '../../../core/once.ts'
import type { Question } from '../../../core/question.ts'
import { behindTitle, titleLength } from '../../../core/titles.ts'
import { byLabels } from '../../../core/values/labels.ts'
import { readRow } from '../../../core/values/row.ts'
import { isBareFigures, saysNothing } from '../../../core/values/texts.ts'
import { isWordy } from '../../../core/values/tokens.ts'
import { coming, homeOf } from '../home.ts'
import type { Button, Place } from '../nouns.ts'
import { frontOf, rowsNamedBy } from '../paste/labels.ts'
import { numbered } from '../paste/named-rows.ts'
import { askedAt } from '../paste/row-names.ts'
import { statedApart, statedAs } from '../paste/stated.ts'
import type { Talk, Turn } from '../talk.ts'
import { fillHere } from './fill.ts'
import { isTotal } from './list-total.ts'

const mostParts = 4

/**
 * The turn of a line with figures for a row that the form computes: it is not filled, only compared; with buttons to the
 * rows that it follows from. Undefined for any other text.
 */
export function answerComputed(talk: Talk, hand: Question | undefined, text: string): Turn | undefined {
  if (/[\n\t|｜]/.test(text.trim()) || (hand?.row.repeats && isTotal(text.trim()))) return undefined
  const line = text.trim().replace(numbered, '')
  const named = computedNamed(talk, line)
  const rest = named ? behindTitle(line.slice(named.length)) : ''
  if (!named || rest === '' || !givesFigures(talk, named.row, rest)) return undefined
  const { facts, year } = talk.filing
  const cells = inYear(named.row, year)
  const stated = [...readRow(cells, rest, talk.form.edition.unit).readings].flatMap(([column, reading]) => {
    const cell = named.row.cells.find((one) => one.column === column)
    const isRead = cell && 'value' in reading
    return isRead ? statedAs(talk, facts, named.row, cell, cellPattern(named.row, cell), reading.value) : []
  })
  const apart = statedApart(talk, facts, stated)
  const parts = partsOf(talk.form, named.row)
  const choices = [...leadsTo(talk, parts), ...(hand?.cells.some(isWordy) ? [fillHere(talk, hand, text)] : [])]
  const agrees = stated.length > 0 && apart.length === 0
  const differ = apart.filter((one) => one.apart !== undefined)
  const title = withYear(named.row.label, year)
  return {
    says: [
      ...(differ.length > 0 ? [{ say: 'statedApart' as const, cells: differ }] : []),
      { say: 'computedRow', title, parts: parts.map(({ label }) => withYear(label, year)), agrees, choices },
    ],
    ...(talk.place ? { place: talk.place as Place } : {}),
  }
}

/** The computed row with whose name a line begins, if no row that is asked has a name as long. */
function computedNamed({ form, filing }: Talk, line: string): { row: Row; length: number } | undefined {
  const { computed, asked } = rowsOf(form)
  const { label } = frontOf(line)
  const printed = rowsNamedBy(form, filing.year, label)
  const byLabel = printed.every(isComputed) ? printed[0] : undefined
  const found = [
    ...computed.map((row) => ({ row, length: titleLength(row, line) })),
    ...(byLabel ? [{ row: byLabel, length: label.length }] : []),
  ].sort((a, b) => b.length - a.length)
  const [first] = found
  if (!first || first.length === 0) return undefined
  const longest = Math.max(0, ...asked.map((row) => titleLength(row, line)))
  return first.length > longest ? first : undefined
}

function givesFigures({ filing }: Talk, row: Row, rest: string): boolean {
  return isBareFigures(rest) || saysNothing(rest) || byLabels(inYear(row, filing.year), rest) !== undefined
}

function inYear({ cells }: Row, year: number): readonly Cell[] {
  return cells.map((cell) => ({ ...cell, label: withYear(cell.label, year) }))
}

const rowsOf = onceFor((form: Form) => {
  const rows = form.edition.rows.filter(({ id }) => !id.includes('*'))
  return { computed: rows.filter(isComputed), asked: rows.filter((row) => !isComputed(row)) }
})

function isComputed({ cells, repeats }: Row): boolean {
  return !repeats && cells.length > 0 && cells.every(({ formula }) => formula !== undefined)
}

/** The rows that are asked of which a computed row is the sum, or the one that it repeats. */
function partsOf(form: Form, { cells }: Row): readonly Row[] {
  const [first] = cells
  const rows = first?.formula === undefined ? [] : cellsIn(first.formula).flatMap((at) => cellAt(form, at)?.row ?? [])
  return [...new Set(rows.flatMap((row) => (isComputed(row) ? partsOf(form, row) : [row])))]
}

function cellsIn(formula: Formula): readonly string[] {
  if (typeof formula === 'string') return [formula]
  return 'sum' in formula ? formula.sum.flatMap(cellsIn) : []
}

function leadsTo(talk: Talk, parts: readonly Row[]): Button[] {
  return askedAt(talk, parts)
    .slice(0, mostParts)
    .map(({ id, row }) => ({
      label: `去${withYear(row.label, talk.filing.year)}`,
      action: { do: 'go', row: id, ...coming(homeOf(talk)) },
    }))
}
