import type { Finding } from '../../checks/finding.ts'
import type { Facts } from '../../facts.ts'
import { cellAt, type Form } from '../../form.ts'
import { labelOf } from '../../labels.ts'
import { remarkWords } from '../../words/findings.ts'
import { absentWords, notTakenWords } from '../../words/remarks.ts'
import type { Document, FilingRead, Position, ToldDoubt } from '../filing/filing-read.ts'
import type { Passage } from './anchors.ts'
import type { Remark } from './docx.ts'
import { nearestPlaces } from './nearest.ts'

/** A remark on a text of one of the files. */
export type FileRemark = Remark & { readonly document: Document }

/** What a filing was read as; the findings are judged on its values. */
export type Judged = Pick<FilingRead, 'form' | 'year' | 'placed' | 'unread' | 'places'> & {
  readonly doubts: readonly ToldDoubt[]
  readonly findings: readonly Finding[]
}

/**
 * The remarks on the files of a filing: each finding at the cell to mend first, or nearest to it, and each text that
 * was not taken at its position. What has no position is left out.
 */
export function remarksOn(judged: Judged): readonly FileRemark[] {
  const facts = new Map(judged.placed.map(({ at, value }) => [at, value]))
  const label = (at: string) => cellWords(judged.form, facts, judged.year, at)
  const { positions } = judged.places
  return [
    ...findingRemarks(judged, facts, label),
    ...judged.doubts.flatMap(({ at, text, why, source }) =>
      remarkAt(positions.get(source ?? ''), notTakenWords(text, why, label(at))),
    ),
    ...judged.unread.flatMap(({ text, why, source }) => remarkAt(positions.get(source), notTakenWords(text, why))),
  ]
}

function findingRemarks(judged: Judged, facts: Facts, label: (at: string) => string | undefined): FileRemark[] {
  const { form } = judged
  const placeOf = nearestPlaces(judged, facts)
  return judged.findings.flatMap((finding) => {
    const [at = ''] = finding.at
    const { position, exact } = placeOf(at)
    const cell = exact ? undefined : label(at)
    const text = cell === undefined ? remarkWords(finding) : `${remarkWords(finding)}\n${absentWords(cell)}`
    return remarkAt(position, text, exact ? passageOf(form, finding, facts.get(at) ?? '') : undefined)
  })
}

function remarkAt(position: Position | undefined, text: string, passage?: Passage): FileRemark[] {
  return position ? [{ ...position, text, ...(passage === undefined ? {} : { passage }) }] : []
}

/** The first passage that a finding quotes from the text of its cell, or the label that may stand before its value. */
function passageOf(form: Form, { at, shows }: Finding, text: string): Passage | undefined {
  const whole = bare(text)
  const quotes = [...shows.matchAll(/“([^“”]+)”/g)].map(([, quote = '']) => quote)
  const quote = quotes.find((words) => words.split('…').every((part) => whole.includes(bare(part))))
  if (quote !== undefined) return { words: quote, onwards: true }
  const label = cellAt(form, at[0] ?? '')?.label
  return label === undefined ? undefined : { words: label, onwards: false }
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** A cell in words, or an annex by its number; undefined for what is neither. */
function cellWords(form: Form, facts: Facts, year: number, at: string): string | undefined {
  if (cellAt(form, at)) return labelOf(form, facts, year, at)
  return form.edition.annexes.find(({ id }) => id === at)?.number
}
