import type { Decimal } from 'decimal.js'
import type { Form } from '../form.ts'
import { conditionWords, formulaWords, rightWords } from './formula-words.ts'
import type { Example } from './kinds.ts'
import type { TwoSided } from './sides.ts'
import { constantOf, stating, usual } from './stating.ts'

/** What must hold for two sides, and when; `compared` puts its sign between them. */
export function sidesWords(form: Form, check: TwoSided, compared: (left: string, right: string) => string): string {
  const bound = check.id.split('*').length - 1
  const when = check.when ? `（${conditionWords(form, check.when, bound)} 时）` : ''
  const left = formulaWords(form, check.left, bound)
  return `${compared(left, rightWords(form, check.left, check.right, bound))}${when}`
}

/** The left side's value in a breach and in a sound case, with a usual value on the right. */
export function sidesExample(
  form: Form,
  { left, right }: TwoSided,
  worthsOf: (right: Decimal) => { readonly breach: Decimal; readonly sound: Decimal },
): Example {
  const worth = constantOf(right) ?? usual
  const { breach, sound } = worthsOf(worth)
  const other = stating(form, right, worth)
  return { breach: { ...other, ...stating(form, left, breach) }, sound: { ...other, ...stating(form, left, sound) } }
}
