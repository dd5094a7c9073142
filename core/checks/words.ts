import type { Address } from '../address.ts'
import { type Expression, expression } from '../expression.ts'
import type { Facts } from '../facts.ts'
import { bind, type Form } from '../form.ts'
import { cellsRead, evaluate } from '../formula.ts'
import { labelOf, withYear } from '../labels.ts'
import type { Quantity } from '../quantity.ts'
import type { Mode } from './finding.ts'
import type { Check } from './kinds.ts'
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
  year: number,
  check: Extract<Check, { kind: 'saysNone' }>,
  numbers: readonly number[],
): Broken | undefined {
  const cell = bind(check.cell, numbers)
  const text = facts.get(cell)?.trim()
  const worth = evaluate(form, facts, check.figure, numbers)
  if (text === undefined || !isNone(check, year, text) || !worth?.value.gt(0)) return undefined
  const read = addresses(facts, cellsRead(check.figure, numbers))
  return { at: [cell, ...read], shows: saysNone(form, facts, year, text, read, worth) }
}

/** Whether a whole text says, of the filing's year, that there is none. */
export function isNone({ find }: { readonly find: Expression }, year: number, text: string): boolean {
  return expression(withYear(find, year)).test(text)
}

/** 报告写“无”，附件二·政府性基金拨款为54.5万元. */
export function saysNone(
  form: Form,
  facts: Facts,
  year: number,
  text: string,
  read: readonly Address[],
  { value }: Quantity,
): string {
  return `报告写“${text}”，${labelOf(form, facts, year, read[0] ?? '')}为${value.toFixed()}${form.edition.unit}`
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
