import { type Address, cellIn } from '../address.ts'
import type { Facts } from '../facts.ts'
import type { Form } from '../form.ts'
import { directionAt, measureAt, measurePart, measureText } from '../indicator.ts'

/** A target as worded in a sentence: `≥50次` is 不少于50次, `≤30万元` 不超过30万元; fixed ones and words are unchanged. */
export function spokenTarget(form: Form, facts: Facts, row: Address): string | undefined {
  const { spoken } = form.edition.narrative
  const address = cellIn(row, 'target')
  if (!facts.has(address)) return undefined
  const value = measurePart(form, facts, address, 'value')
  if (!spoken || !/^-?\d/.test(value)) return measureText(facts, address)
  const unit = measurePart(form, facts, address, 'unit')
  const figure = value.endsWith(unit) ? value : `${value}${unit}`
  const direction = directionAt(form, facts, row)
  if (direction === 'atMost') return `${spoken.atMost}${figure}`
  if (direction !== 'atLeast') return figure
  return figure === '100%' ? figure : `${unit === '%' ? spoken.rateAtLeast : spoken.atLeast}${figure}`
}

/** An indicator's name before its actual, without what the figure's unit repeats: 培训人次 before 312人次 is 培训. */
export function spokenName(form: Form, facts: Facts, row: Address): string | undefined {
  const name = facts
    .get(cellIn(row, 'name'))
    ?.trim()
    .replace(/[。；，、]$/, '')
  const unit = unitOf(facts, row).replace(/^[十百千万亿]+(?=.)/, '')
  if (!name || unit === '') return name
  const counts = form.edition.narrative.spoken?.counts ?? []
  const ending = counts.find((count) => name.endsWith(count) && (count.startsWith(unit) || unit.startsWith(count)))
  const rest = ending === undefined ? name : name.slice(0, -ending.length)
  return rest.length > 1 ? rest : name
}

/** The unit of an actual in figures; undefined if it is in words. */
function unitOf(facts: Facts, row: Address): string {
  const actual = measureAt(facts, cellIn(row, 'actual'))
  if (!actual || !/^\d/.test(actual.value)) return ''
  return actual.unit || facts.get(cellIn(row, 'unit')) || measureAt(facts, cellIn(row, 'target'))?.unit || ''
}
