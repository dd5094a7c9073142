import type { Check } from '../edition.ts'
import type { Facts } from '../facts.ts'
import { bind, type Form } from '../form.ts'
import { cellsRead, evaluate } from '../formula.ts'
import type { Mode } from './finding.ts'
import { addresses, type Broken } from './sides.ts'

/** A text that may not be one of certain words (a blank reason, an indicator called 无). */
export function judgeWords(
  facts: Facts,
  mode: Mode,
  check: Extract<Check, { kind: 'notWords' }>,
  numbers: readonly number[],
): Broken | undefined {
  const cell = bind(check.cell, numbers)
  const text = facts.get(cell) ?? (mode === 'file' ? '' : undefined)
  if (text === undefined || !check.words.includes(text.trim())) return undefined
  return {
    at: [cell, ...conditionCells(facts, check, numbers)],
    shows: text.trim() === '' ? '空白' : `“${text.trim()}”`,
  }
}

/** A text that says there is none beside a figure above 0. */
export function judgeNone(
  form: Form,
  facts: Facts,
  check: Extract<Check, { kind: 'saysNone' }>,
  numbers: readonly number[],
): Broken | undefined {
  const cell = bind(check.cell, numbers)
  const text = facts.get(cell)?.trim()
  const worth = evaluate(form, facts, check.figure, numbers)
  if (text === undefined || !check.words.includes(text) || !worth?.value.gt(0)) return undefined
  const read = addresses(facts, cellsRead(check.figure, numbers))
  return { at: [cell, ...read], shows: `“${text}” ≠ ${worth.value.toFixed()}${form.edition.unit}` }
}

function conditionCells(facts: Facts, check: Check, numbers: readonly number[]): string[] {
  const condition = check.when
  return condition && 'above' in condition
    ? addresses(
        facts,
        condition.above.flatMap((part) => cellsRead(part, numbers)),
      )
    : []
}
