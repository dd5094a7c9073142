import type { Address } from '../address.ts'
import { type Expression, expression } from '../expression.ts'
import type { Facts } from '../facts.ts'
import { bind, cellIn, type Form } from '../form.ts'
import { splitReason } from '../narrative/reason.ts'
import { onceForText, onceForWords } from '../once.ts'
import { joinUnit } from '../values/measure.ts'
import { shortened } from '../values/shortened.ts'
import type { Check } from './kinds.ts'
import type { Broken } from './sides.ts'

/** How much of a text is quoted. */
const mostQuoted = 40

/** A text of which some part reads as it should not. */
export function judgeLike(
  facts: Facts,
  check: Extract<Check, { kind: 'like' }>,
  numbers: readonly number[],
): Broken | undefined {
  const { besides } = check
  const cell = bind(check.cell, numbers)
  const text = withUnit(facts, cell)
  if (!text || !matches(check, text)) return undefined
  if (!besides) return { at: [cell], shows: quoted(text) }
  const other = bind(besides[0], numbers)
  const beside = withUnit(facts, other)
  if (!beside || !expression(besides[1]).test(beside)) return undefined
  return { at: [cell, other], shows: `${quoted(text)}与${quoted(beside)}` }
}

/** A reason that says why, and not what will be done, or the other way round. */
export function judgeReason(
  form: Form,
  facts: Facts,
  year: number,
  check: Extract<Check, { kind: 'reason' }>,
  numbers: readonly number[],
): Broken | undefined {
  const cell = bind(check.cell, numbers)
  const text = facts.get(cell)?.trim()
  const words = form.edition.narrative.reasons
  if (!text || !words || expression(check.unless).test(text)) return undefined
  return splitReason(words, text, year)[check.names] === '' ? { at: [cell], shows: quoted(text) } : undefined
}

const matches = onceForText(
  ({ like, unlike }: { readonly like: Expression; readonly unlike?: Expression }, text: string) =>
    expression(like).test(text) && !(unlike && expression(unlike).test(text)),
)

/** A text copied from another, or one that reads as if it were. */
export function judgeCopied(
  facts: Facts,
  check: Extract<Check, { kind: 'copied' }>,
  numbers: readonly number[],
): Broken | undefined {
  const cell = bind(check.cell, numbers)
  const from = bind(check.from, numbers)
  const text = facts.get(cell)
  if (!text) return undefined
  const shows = quoted(text)
  const source = facts.get(from)
  if (source && !ownFigures(text, source) && isCopied(lettersOf(text), lettersOf(source), check))
    return { at: [cell, from], shows }
  return check.like && expression(check.like).test(text) ? { at: [cell], shows } : undefined
}

/** Reads a text only as far as it can still be a copy. */
function isCopied(text: string, source: string, { share, least }: { share: number; least: number }): boolean {
  if (text.length < least) return false
  const pieces = text.length - 2
  let missesLeft = pieces - Math.ceil(pieces * share)
  for (let at = 0; at < pieces && missesLeft >= 0; at += 1) {
    if (!source.includes(text.slice(at, at + 3))) missesLeft -= 1
  }
  return missesLeft >= 0
}

/** Whether the text says a number that its source does not. */
function ownFigures(text: string, source: string): boolean {
  const known = new Set(source.match(/\d+/g))
  return (text.match(/\d+/g) ?? []).some((figure) => !known.has(figure))
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** A cell's text; a target or an actual that is a figure with its unit. */
function withUnit(facts: Facts, cell: Address): string | undefined {
  const text = facts.get(cell)
  const row = text ? measured(cell) : undefined
  const unit = row === undefined ? undefined : facts.get(cellIn(row, 'unit'))
  return text && unit ? joinUnit(text, unit) : text
}

/** The row of a target or an actual. */
const measured = onceForWords((cell) => /^(.*)\.(?:target|actual)$/.exec(cell)?.[1])

function quoted(text: string): string {
  return `“${shortened(text, mostQuoted)}”`
}
