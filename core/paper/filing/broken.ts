import { halfWidth } from '../../values/texts.ts'

const lastFigure = /(?<![\d,.])\d[\d,.]*$/
const firstFigure = /^\d[\d,.]*/
const inThousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** A figure with as many decimals as the forms print. */
const inDecimals = /^\d+\.\d{1,2}$/

/** The lines of a text without the blanks at their ends. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim())
}

/**
 * Whether lines may be several figures: where one ends and the next begins with a digit, and the break cannot be within
 * one figure. 30⏎2 is 30 and 2, or 302; 3837.8⏎8 is 3837.88.
 */
export function mayBeSeveral(lines: readonly string[]): boolean {
  const even = lines.map(halfWidth)
  return even.some((line, at) => {
    const [before] = lastFigure.exec(even[at - 1] ?? '') ?? []
    const [behind] = firstFigure.exec(line) ?? []
    return before !== undefined && behind !== undefined && /\d$/.test(before) && !isOne(before, behind)
  })
}

function isOne(before: string, behind: string): boolean {
  const whole = before + behind
  return (before.includes('.') && inDecimals.test(whole)) || (inThousands.test(whole) && !inThousands.test(before))
}
