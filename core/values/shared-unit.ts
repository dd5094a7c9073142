import { Decimal } from 'decimal.js'
import type { Cell } from '../edition.ts'
import { evenFigure, zerosOf } from './numbers.ts'

/** A figure without a unit whose line ends in one: with that unit, in the form's own, or nobody knows which. */
export type Shared = { readonly text: string } | { readonly unclear: string }

const bare = /^\d+(?:\.\d+)?$/
const withUnit = /^(\d+(?:\.\d+)?)((?:[十百千]?万|万?亿)元?|元)$/
/** Amounts of one row are taken to be at most so many times as large as each other. */
const atMost = 30

/**
 * Amounts of which only the last has a unit, another than the form's: 400000、450000、436000元. Each of the others has that
 * unit, or the form's (3.93 5 42800元), whichever makes it about as large as the last. Undefined for any other texts.
 */
export function sharedUnit(
  cells: readonly Cell[],
  texts: readonly (string | undefined)[],
  unit: string,
): readonly (Shared | undefined)[] | undefined {
  const even = cells.map(({ kind }, at) => (kind.type === 'amount' ? evenFigure(texts[at] ?? '') : ''))
  const last = even.findLastIndex((text) => text !== '')
  const [, digits = '', word = ''] = withUnit.exec(even[last] ?? '') ?? []
  const others = even.filter((text, at) => text !== '' && at !== last)
  const power = (zerosOf(word) ?? 0) - (zerosOf(unit) ?? 0)
  if (word === '' || power === 0 || others.length === 0 || !others.every((text) => bare.test(text))) return undefined
  const shared = even.map((text, at) =>
    at === last || !bare.test(text) ? undefined : ofOne(text, digits, word, power),
  )
  return shared.some((one) => one) ? shared : undefined
}

function ofOne(text: string, last: string, word: string, power: number): Shared | undefined {
  const figure = new Decimal(text)
  if (figure.isZero()) return undefined
  const isAlike = (value: Decimal) => value.lte(new Decimal(last).times(atMost)) && value.times(atMost).gte(last)
  const own = isAlike(figure.times(new Decimal(10).pow(-power)))
  const theirs = isAlike(figure)
  if (own !== theirs) return own ? undefined : { text: `${text}${word}` }
  return { unclear: text }
}
