import type { Pattern } from '../address.ts'
import { cellsOfCondition } from '../conditions.ts'
import type { Form } from '../form.ts'
import { cellsBehind, cellsRead } from '../formula.ts'
import type { Condition } from '../formula-grammar.ts'
import { explanationCells } from './explanations.ts'
import type { Check } from './kinds.ts'
import type { ProseCheck } from './prose/place.ts'
import { cellsOfProse, partsOfProse } from './prose/reads.ts'

const indicatorColumns = ['target', 'actual', 'direction', 'unit', 'weight', 'band', 'score', 'reason']

/** Every cell that decides whether a check is broken, as patterns: what it compares, its condition, what derives it, its explanation. */
export function cellsOf(form: Form, check: Check): ReadonlySet<Pattern> {
  const { when, explainedBy } = check
  return cellsBehind(form, [
    ...(check.kind === 'prose' ? cellsOfProse(form, check) : ownCells(check)),
    ...(when ? cellsOfCondition(when) : []),
    ...(explainedBy ? [explainedBy] : []),
    ...explanationsOf(form, check),
  ])
}

/** Where a check's findings are explained: prose has a finding for each section. */
function explanationsOf(form: Form, check: Check): Pattern[] {
  const findings = check.kind === 'prose' ? partsOfProse(form, check).map((part) => `${check.id}.${part}`) : [check.id]
  return findings.flatMap((finding) => Object.values(explanationCells(finding)))
}

function ownCells(check: Exclude<Check, ProseCheck>): Pattern[] {
  switch (check.kind) {
    case 'notWords':
    case 'reason':
      return [check.cell]
    case 'saysNone':
      return [check.cell, ...cellsRead(check.figure)]
    case 'score':
    case 'direction':
    case 'farAbove':
    case 'comparable':
      return indicatorColumns.map((column) => `${check.row}.${column}`)
    case 'paired': {
      const { from, to, shows } = check
      return [`${from.row}.name`, `${from.row}.${shows}`, `${to}.name`, ...cellsOfEach(from.only)]
    }
    case 'pairedAmount': {
      const { from, to, columns } = check
      const names = [`${from.row}.name`, `${to}.name`]
      return [...names, `${from.row}.${columns[0]}`, `${to}.${columns[1]}`, ...cellsOfEach(from.only)]
    }
    case 'like':
      return [...withUnit(check.cell), ...(check.besides ? withUnit(check.besides[0]) : [])]
    case 'copied':
      return [check.cell, check.from]
    case 'dated':
      return check.since ? [check.cell, check.since] : [check.cell]
    case 'year':
      return [check.cell]
    case 'magnitude':
      return [...check.cells]
    case 'betterLower':
      return [`${check.row}.name`, ...indicatorColumns.map((column) => `${check.row}.${column}`)]
    case 'statedRate':
      return [`${check.row}.name`, check.rate, ...indicatorColumns.map((column) => `${check.row}.${column}`)]
    case 'allSame':
      return check.pairs.flat()
    case 'repeated':
      return check.rows.map((row) => `${row}.name`)
    case 'alike': {
      const { each, rows, columns } = check
      return [`${each}.name`, ...rows.flatMap((row) => columns.map((column) => `${row}.${column}`))]
    }
    default:
      return [...cellsRead(check.left), ...cellsRead(check.right)]
  }
}

/** A target or an actual is read with the unit that stands beside it. */
function withUnit(cell: Pattern): Pattern[] {
  const row = cell.replace(/\.(?:target|actual)$/, '')
  return row === cell ? [cell] : [cell, `${row}.unit`]
}

function cellsOfEach(only: Condition | undefined): Pattern[] {
  return only ? cellsOfCondition(only) : []
}
