import { type Address, cellIn } from '../address.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { quantityAt } from '../formula.ts'

/** What an indicator scored, `10/10`, and whether these are full marks; undefined until both are known. */
export function scoreOf(
  form: Form,
  facts: Facts,
  row: Address,
): { readonly said: string; readonly isFull: boolean } | undefined {
  if (!facts.get(cellIn(row, 'score')) || !facts.get(cellIn(row, 'weight'))) return undefined
  const [score, weight] = ['score', 'weight'].map((column) => quantityAt(form, facts, cellIn(row, column))?.value)
  if (!score || !weight?.gt(0)) return undefined
  return { said: `${score.toFixed()}/${weight.toFixed()}`, isFull: score.gte(weight) }
}
