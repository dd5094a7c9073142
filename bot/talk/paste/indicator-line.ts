import type { Cell } from '../../../core/edition.ts'
import type { Form } from '../../../core/form.ts'
import { shapesOf } from '../../../core/paper/filing/shape.ts'
import { headedCells } from '../../../core/values/column-heads.ts'
import { halfWidth } from '../../../core/values/texts.ts'
import { tokensOf } from '../../../core/values/tokens.ts'

const printed = ['name', 'target', 'actual', 'weight', 'score', 'reason']
const leastCells = 4

/**
 * The cells of an indicator in a line of words: its name, target, actual and weight, perhaps its score, and a reason
 * after that. A score is recognised by the weight before it.
 */
export function indicatorCells(form: Form, text: string): readonly string[] {
  const columns = shapesOf(form).flatMap(({ tree }) => tree?.columns ?? [])
  const headed = behindHeads(
    printed.flatMap((column) => columns.find(({ cell }) => cell.column === column)?.cell ?? []),
    text,
  )
  if (headed) return headed
  const tokens = tokensOf(
    columns.map(({ cell }) => cell),
    text,
  )
  if (hasSign(tokens[0] ?? '')) return [text]
  const last = tokens.findLastIndex((_, at) => at > 3 && isScore(tokens, at))
  const weight = last < 0 ? tokens.findLastIndex((token, at) => at > 2 && isPoints(token)) : last - 1
  if (weight < 3 || tokens.slice(0, weight - 2).some(hasSign)) return tokens
  const reason = tokens.slice(Math.max(weight, last) + 1).join(' ')
  return [
    tokens.slice(0, weight - 2).join(' '),
    ...tokens.slice(weight - 2, weight + 1),
    ...(last < 0 && reason === '' ? [] : [last < 0 ? '' : (tokens[last] ?? '')]),
    ...(reason === '' ? [] : [reason]),
  ]
}

/** The same of a line with heads of columns in front of figures: 完成52次, 得分9; undefined for any other line. */
function behindHeads(cells: readonly Cell[], text: string): readonly string[] | undefined {
  const texts = headedCells(cells, text)?.texts
  if (!texts?.[0]) return undefined
  const said = cells.map((_, at) => texts[at] ?? '')
  return said.slice(0, Math.max(leastCells, said.findLastIndex((cell) => cell !== '') + 1))
}

/** Whether a token is a score: a figure after a weight, before which there can be an actual. */
function isScore(tokens: readonly string[], at: number): boolean {
  return isPoints(tokens[at]) && isPoints(tokens[at - 1]) && !hasSign(tokens[at - 2] ?? '')
}

/** Whether a token begins with the sign of a target, which is never in a name. */
function hasSign(token: string): boolean {
  return /^[≥≤＞＜<>]/.test(token)
}

function isPoints(token: string | undefined): boolean {
  return token !== undefined && /^\d+(?:\.\d+)?分?$/.test(halfWidth(token))
}
