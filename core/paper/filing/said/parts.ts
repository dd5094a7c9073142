import { Decimal } from 'decimal.js'
import { changing } from '../../../prose/colour.ts'
import type { Figure } from '../../../prose/figure.ts'
import type { Told } from './sentences.ts'

/** Words that announce the parts of the amount before them. */
const announces = /其中|包括|分别|分为|由(?=[^，。；\d]{2,12}\d)/g
/** The phrase of an amount with which another is compared: 比上年200万元. */
const heldAgainst = /^(?:上年|去年|上一年)|[比较]|[与同](?:上年|去年|上一年|年初|预算)/

/** The amount that a figure is a part of: its index in the sentence, and where its parts are announced. */
export type Whole = { readonly at: number; readonly from: number } | 'change' | 'unclear'

/**
 * The last amount before the words that announce parts, ignoring brackets. A change or a comparison in between is
 * skipped if the parts belong to the amount before it: they add up to that, or exceed the change.
 */
export function wholeOf({ text, figures }: Told, at: number): Whole | undefined {
  const from = [...text.slice(0, figures[at]?.at).matchAll(announces)].at(-1)?.index
  if (from === undefined) return undefined
  const isAside = ({ end }: Figure) => /^[^（(]*[）)]/.test(text.slice(end, from))
  const before = figures.filter((other) => other.of === 'money' && other.end <= from && !isAside(other)).reverse()
  const [nearest] = before
  if (!nearest) return undefined
  const whole = isPassed(nearest) ? passing(before, sumsOf(figures, from)) : nearest
  return typeof whole === 'string' ? whole : { at: figures.indexOf(whole), from }
}

function isPassed({ phrase }: Figure): boolean {
  return changing.test(phrase) || heldAgainst.test(phrase)
}

/** The amount before changes and comparisons to which the parts belong. */
function passing(before: readonly Figure[], sums: readonly Decimal[]): Figure | 'change' | 'unclear' {
  const whole = before.find((figure) => !isPassed(figure))
  const passed = before.slice(0, whole ? before.indexOf(whole) : before.length)
  const makes = (figure: Figure) => sums.some((sum) => sum.eq(worth(figure)))
  const made = passed.filter(makes)
  const isChange = (figures: readonly Figure[]) => figures.some(({ phrase }) => changing.test(phrase))
  if (made.length > 0 || !whole) return isChange(whole ? made : passed) ? 'change' : 'unclear'
  const outgrown = passed.every((figure) => isChange([figure]) && sums[0]?.gt(worth(figure)))
  return makes(whole) || (outgrown && sums[0]?.lte(worth(whole))) ? whole : 'unclear'
}

/** The sums of the first part, the first two, and so on. */
function sumsOf(figures: readonly Figure[], from: number): Decimal[] {
  const parts = figures.filter(({ at, of, phrase }) => at > from && of === 'money' && !changing.test(phrase))
  let sum = new Decimal(0)
  return parts.map((part) => {
    sum = sum.plus(worth(part))
    return sum
  })
}

/** In 元. */
function worth({ value, zeros }: Figure): Decimal {
  return value.times(new Decimal(10).pow(zeros))
}

/** The words that apply to a figure, without those between the amount that it is part of and its parts. */
export function wordsBefore(told: Told, at: number): string {
  const figure = told.figures[at]
  const whole = wholeOf(told, at)
  if (whole === undefined || typeof whole === 'string') return told.text.slice(0, figure?.at)
  return told.text.slice(0, told.figures[whole.at]?.end) + told.text.slice(whole.from, figure?.at)
}
