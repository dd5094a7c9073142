import type { Address } from '../address.ts'
import { type Expression, expression } from '../expression.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { labelOf, withYear } from '../labels.ts'
import type { Quantity } from '../quantity.ts'

/** Whether a text as a whole says that there is none, in the filing's year. */
export function isNone({ find }: { readonly find: Expression }, year: number, text: string): boolean {
  return expression(withYear(find, year)).test(text)
}

/** What a finding shows: 报告写“无”，附件二 政府性基金拨款为54.5万元. */
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
