import { foundBy } from './label.ts'
import type { Line } from './line.ts'
import { withWholeLabels } from './lost-labels.ts'
import { cellOf, indicatorsOf, isFigure, joined, labelledOf, type Rebuilt, rowOf, underHeads } from './lost-rows.ts'
import { isEmpty, type Known, type Token, tokenOf } from './lost-tokens.ts'
import { isLongText, type Slot } from './slots.ts'

const rest = /^\p{Script=Han}{1,2}$/u

/**
 * Labels that belong together, with the values after them: heads of a line, the levels of an indicator, or one label.
 */
type Part = { readonly labels: Token[]; readonly values: Token[] }

/** What the parts above decide: how many cells a row has, the current list's row, the columns of an indicator. */
type Above = { heads: number; list: number; columns: readonly Slot[]; readonly keepsBlanks: boolean }

/**
 * Rebuilds a table that arrived as one cell per line: each label of the form is followed by as many cells as the form
 * prints there. Rows that differ are marked, since nobody can tell which cell is missing.
 */
export function rebuilt(known: Known, lines: readonly Line[]): readonly Rebuilt[] {
  const tokens = withWholeLabels(known, lines).flatMap((line) => tokenOf(known, line))
  const parts = partsOf(known, tokens)
  const columns = known.shape.tree?.columns ?? []
  const above: Above = { heads: 0, list: 0, columns, keepsBlanks: tokens.some(isEmpty) }
  return parts.flatMap((part) => rowsOf(known, above, part, part === parts.at(-1)))
}

/** Splits tokens at the labels. */
function partsOf(known: Known, tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = []
  for (const token of tokens) {
    const last = parts.at(-1)
    const isValue = token.is === 'value' || (last && (isRestOf(last, token) || isGoal(known, last, token)))
    if (last && isValue) last.values.push(token)
    else if (last && goesOn(last, token)) {
      last.values.length = 0
      last.labels.push(token)
    } else parts.push(token.is === 'value' ? { labels: [], values: [token] } : { labels: [token], values: [] })
  }
  return parts
}

/**
 * Whether a text is right under heads of long texts: then it is one of these, even if it looks like a label: 项目支出：严控预算。
 */
function isGoal({ shape, year }: Known, { labels, values }: Part, { is }: Token): boolean {
  const heads = labels.filter((label) => label.is === 'head')
  if (is !== 'labelled' || heads.length === 0 || values.length >= heads.length) return false
  return heads.every(({ piece }) => {
    const slot = foundBy(shape.alone, piece.text, year)
    return slot !== undefined && isLongText(slot)
  })
}

/** Whether a short word after words that are no label completes them: 维修 and 项目. */
function isRestOf({ labels: [label], values }: Part, { is, piece }: Token): boolean {
  const before = values.at(-1) ?? (label?.is === 'labelled' ? label : undefined)
  const isOpen = label?.is === 'cell' || label?.is === 'row' || label?.is === 'labelled'
  const isWordy = before !== undefined && !isFigure(before) && isOpen
  return isWordy && is === 'word' && rest.test(piece.text.trim())
}

/**
 * Whether a label belongs with those before it: a head beside other heads or their corner cell, a level under the
 * first.
 */
function goesOn({ labels, values }: Part, { is }: Token): boolean {
  const before = labels.at(-1)?.is
  if (is === 'head' && before === 'word') return values.length < 2 && values.every(isEmpty)
  return values.length === 0 && ((is === 'head' && before === 'head') || (is === 'level2' && before === 'level1'))
}

function rowsOf(known: Known, above: Above, { labels, values }: Part, isLast: boolean): Rebuilt[] {
  const [label] = labels
  const alone = [...labels, ...values].map((token) => joined([token]))
  if (!label) return alone
  if (labels.some(({ is }) => is === 'head')) return headsWith(known, above, labels, values)
  if (label.is === 'level1' || label.is === 'level2') return indicatorsOf(above, labels, values)
  if (label.is === 'cell') return cellOf(label, label.slot, values, isLast)
  if (label.is === 'labelled' && !isLast) return labelledOf(known, label, values)
  if (label.is === 'word' && above.list > 0) return rowOf(label, values, above.list, above.list)
  if (label.is !== 'row') return alone
  above.list = label.row.list ? above.heads || label.row.behind.length : 0
  return rowOf(label, values, label.row, above.list)
}

/** A line of heads, with the corner cell before them, and what is right under it. */
function headsWith(known: Known, above: Above, labels: readonly Token[], values: readonly Token[]): Rebuilt[] {
  const heads = labels.filter(({ is }) => is === 'head')
  const columns = heads.flatMap(({ piece }) => columnOf(known, piece.text) ?? [])
  above.heads = heads.length
  above.list = 0
  if (columns.some(({ cell }) => cell.column === 'name')) above.columns = columns
  return [joined(labels), ...underHeads(known, heads, values)]
}

/** The column of the indicator tree that a head names. */
function columnOf({ shape: { tree }, year }: Known, text: string): Slot | undefined {
  return tree && foundBy(tree.heads, text, year)
}
