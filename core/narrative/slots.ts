import type { Address } from '../address.ts'
import type { Facts } from '../facts.ts'
import { cellAt, type Form } from '../form.ts'
import { textAt } from '../formula.ts'
import { measureText } from '../indicator.ts'
import { type Run, unanswered } from '../report/blocks.ts'
import { sayValue } from '../values/show.ts'
import { inOneLine } from './continued.ts'
import { evenDigits, evenRate } from './even.ts'
import { itemsOf, phraseAt, sayPhrase } from './phrases.ts'
import { pieceText } from './pieces.ts'
import { withSeams } from './seams.ts'
import { written } from './written.ts'

/** What prose is written about. */
export type Subject = {
  readonly facts: Facts
  readonly year: number
  readonly department: string
  /** For the final report, which leaves out items without words; a draft shows what is missing. */
  readonly final?: true
}

/** Fills values with their units into the slots of a text; unanswered ones become 【待填】. */
export function fillSlots(form: Form, subject: Subject, text: string, said: readonly string[] = []): Run[][] {
  return text.split('\n').flatMap((line) => {
    const alone = /^\{\{([^{}]+)\}\}$/.exec(line)?.[1]
    const items = alone && cellAt(form, alone)?.kind.type === 'items' ? itemsOf(subject.facts.get(alone)) : undefined
    if (!alone || !items) return [fillLine(form, subject, line, said)]
    return items.map((item, at) => [
      { text: itemSentence(item, items.length > 1 ? numberOf(item, at) : ''), address: alone },
    ])
  })
}

/** Whether a line has an unanswered slot. */
export function isLacking(form: Form, subject: Subject, line: string): boolean {
  return fillLine(form, subject, line, []).some(({ missing }) => missing)
}

/** The number of an item, `2.`, with a space if the item begins with a digit. */
function numberOf(item: string, at: number): string {
  return `${at + 1}.${/^\d/.test(item) ? ' ' : ''}`
}

/** An item as a paragraph of its own, ended like a sentence. */
function itemSentence(item: string, number: string): string {
  return `${number}${item}${/[。；！？]$/.test(item) ? '' : '。'}`
}

function fillLine(form: Form, subject: Subject, line: string, said: readonly string[]): Run[] {
  const pieces = line.split(/(\{\{[^{}]+\}\})/).filter((piece) => piece !== '')
  return withSeams(
    pieces.map((piece) =>
      piece.startsWith('{{') ? slotRun(form, subject, piece.slice(2, -2), said) : { text: piece },
    ),
  )
}

function slotRun(form: Form, { facts, year }: Subject, slot: string, said: readonly string[]): Run {
  const point = /^point\.([1-9]\d*)$/.exec(slot)?.[1]
  if (point !== undefined) return pointRun(said[Number(point) - 1])
  const phrase = phraseAt(form, slot)
  const text = phrase
    ? sayPhrase(form, facts, phrase)
    : (pieceText(form, facts, year, slot) ?? slotText(form, facts, slot))
  const address = phrase ? ({ figure: true } as const) : { address: slot }
  return text === undefined ? { text: `${leadOf(slot)}${unanswered}`, missing: true, ...address } : { text, ...address }
}

/** The words that begin a continuing text, used until somebody gives the text. */
function leadOf(slot: string): string {
  return /^explanation\.|\.because$/.test(slot) ? '，主要原因' : ''
}

/** A figure in a person's own points. */
function pointRun(words: string | undefined): Run {
  return words === undefined ? { text: unanswered, missing: true } : { text: words, said: true }
}

function slotText(form: Form, facts: Facts, address: Address): string | undefined {
  const cell = cellAt(form, address)
  const value = textAt(form, facts, address)
  if (!cell || value === undefined) return undefined
  const { kind } = cell
  if (kind.type === 'measure') return measureText(facts, address)
  if (kind.type === 'amount') return sayValue(kind, evenDigits(value || '0'), form.edition.unit)
  if (kind.type === 'percent') return evenRate(value)
  if (kind.type === 'text' && kind.long) return written(inOneLine(value))
  return kind.type === 'text' ? shortText(value) : sayValue(kind, value, form.edition.unit)
}

/** A name or an address without a final mark that somebody typed. */
function shortText(text: string): string {
  return text.trim().replace(/[。；;，,、]$/, '')
}
