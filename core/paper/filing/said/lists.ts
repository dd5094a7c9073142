import { expression } from '../../../expression.ts'
import { cellAt, type Form } from '../../../form.ts'
import { readNumeral } from '../../../values/numbers.ts'
import { readValue } from '../../../values/read.ts'
import { type Claim, isUnfilled } from './claims.ts'
import type { SaidText } from './rules.ts'
import type { Told } from './sentences.ts'
import { whyNot } from './words.ts'

/**
 * A list within a sentence, in one line as there: as many items as the sentence counts; without a count, names that
 * look like items.
 */
export function claimOfList(
  form: Form,
  text: SaidText,
  told: Told,
  rank: number,
  words: string,
  said?: string,
): Claim[] {
  const isPart = words.endsWith('等')
  const names = namesIn(form, text, isPart ? words.slice(0, -1) : words)
  const count = said === undefined ? undefined : Number(readNumeral(said)[0])
  const items = count === undefined ? joined(names, text) : counted(names, count)
  const claim = { at: text.cell, told, rank }
  if (items.length === 0 || isUnfilled(words)) return []
  if (count !== undefined && items.length !== count) return [{ ...claim, why: whyNot.counted(items.length, count) }]
  if (count === undefined && !items.every((item) => looksLike(text, item))) return []
  if (count === undefined && isPart) return [{ ...claim, why: whyNot.unfinished(items.join('、')) }]
  return [{ ...claim, value: items.join('、') }]
}

function namesIn(form: Form, { cell }: SaidText, words: string): readonly string[] {
  const kind = cellAt(form, cell)?.kind
  const reading = kind && readValue(kind, words, form.edition.unit)
  return reading && 'value' in reading && reading.value !== '' ? reading.value.split('\n') : []
}

/** Splits the last two names at a joining word if that gives the stated number. */
function counted(names: readonly string[], count: number): readonly string[] {
  const last = names.at(-1) ?? ''
  const parts = partsOf(last)
  return names.length === count - 1 && parts.length === 2 ? [...names.slice(0, -1), ...parts] : names
}

/** The same without a number: both parts must be names on their own. */
function joined(names: readonly string[], text: SaidText): readonly string[] {
  const parts = partsOf(names.at(-1) ?? '')
  return parts.length === 2 && parts.every((part) => looksLike(text, part)) ? [...names.slice(0, -1), ...parts] : names
}

function partsOf(name: string): readonly string[] {
  return name.split(/以及|[和及]/)
}

function looksLike({ item }: SaidText, name: string): boolean {
  return item !== undefined && expression(item).test(name)
}
