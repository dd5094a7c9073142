import type { Address } from '../../address.ts'
import type { Finding } from '../../checks/finding.ts'
import type { Facts } from '../../facts.ts'
import { cellAt, type Form } from '../../form.ts'
import { original } from '../../prose/typed.ts'
import { headingsOf } from '../filing/outline.ts'
import { bare, type Passage } from './anchors.ts'

/** The cell that a finding is about first, and the passage in its text. */
export type Meant = { readonly at: Address; readonly passage?: Passage }

/**
 * The passage is what the finding quotes from the text, or the label that may stand before a value. A finding on the
 * whole report that quotes nothing is about the section that it names.
 */
export function meantIn(form: Form, facts: Facts, finding: Finding): Meant {
  const [at = ''] = finding.at
  const quote = quoted(finding, facts.get(at) ?? '')
  if (quote !== undefined) return { at, passage: { words: quote, onwards: true } }
  if (at.endsWith(`.${original}`)) return { at: sectionNamed(form, facts, at, finding.says) ?? at }
  const label = cellAt(form, at)?.label
  return label === undefined ? { at } : { at, passage: { words: label, onwards: false } }
}

function quoted({ shows }: Finding, text: string): string | undefined {
  const whole = bare(text)
  return quotesIn(shows).find((words) => words.split('…').every((part) => whole.includes(bare(part))))
}

/** What stands in quotation marks; marks within a quotation, “三公”, belong to it. */
function quotesIn(words: string): string[] {
  const quotes: string[] = []
  let [depth, from] = [0, 0]
  for (const { 0: mark, index } of words.matchAll(/[“”]/g)) {
    if (mark === '“' && depth === 0) from = index + 1
    if (mark === '”' && depth === 1) quotes.push(words.slice(from, index))
    depth = Math.max(0, depth + (mark === '“' ? 1 : -1))
  }
  return quotes.filter((quote) => bare(quote) !== '')
}

/** The section of the report whose title is in these words, if the report has it. */
function sectionNamed(form: Form, facts: Facts, at: Address, says: string): Address | undefined {
  const named = headingsOf(form).find(({ titles }) => titles.some((title) => says.includes(title)))
  const section = named?.section && `${at.slice(0, -original.length)}${named.section}`
  return section && facts.has(section) ? section : undefined
}
