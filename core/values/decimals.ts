import { Decimal } from 'decimal.js'

/** What is left of a whole after its parts, as stored: `'12.5'`. */
export function leftOf(whole: Decimal, parts: readonly Decimal[]): string {
  return parts.reduce((left, part) => left.minus(part), whole).toFixed()
}

/** Whether the first of two stored figures is larger. */
export function isMore(figure: string, than: string): boolean {
  return new Decimal(figure).gt(than)
}

/** Whether two values are the same figure in different notations: 4.30 and 4.3, but not 4.3 and 4.3%. */
export function isSameFigure(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [figureIn(one), figureIn(other)]
  return first !== undefined && second !== undefined && one?.endsWith('%') === other?.endsWith('%') && first.eq(second)
}

function figureIn(text: string | undefined): Decimal | undefined {
  return text !== undefined && /^-?\d+(\.\d+)?%?$/.test(text) ? new Decimal(text.replace('%', '')) : undefined
}
