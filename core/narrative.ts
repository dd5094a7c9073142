import { holds, rowsMeeting } from './conditions.ts'
import type { Address, Each, Paragraph, Sentence } from './edition.ts'
import { type Facts, rowsOver } from './facts.ts'
import { cellAt, type Form } from './form.ts'
import { textAt } from './formula.ts'
import { measureText } from './indicator.ts'
import { withYear } from './labels.ts'
import { paperOrder } from './paper-order.ts'
import { itemsOf, sayPhrase } from './phrases.ts'
import { pieceText } from './pieces.ts'
import { pointsOf } from './points.ts'
import { splitReason } from './reason.ts'
import type { Run } from './report/blocks.ts'
import { withSeams } from './seams.ts'
import { type Draftable, draftableAt } from './suggested.ts'
import { sayValue } from './values/show.ts'

/** What prose is written about. */
export type Subject = { readonly facts: Facts; readonly year: number; readonly department: string }

/** A section as it stands: the person's text, else the template; paragraphs of runs with every figure put in. */
export function sectionText(form: Form, subject: Subject, id: string): Run[][] {
  return draftText(form, subject, id, subject.facts.get(sectionAddress(id)) ?? adopted(id))
}

/** A draft of a section with every figure put in; the slot of its template stands for the template. */
export function draftText(form: Form, subject: Subject, id: string, draft: string): Run[][] {
  return fillSlots(
    form,
    subject,
    wholeDraft(form, subject, id, draft),
    pointsOf(subject.facts, subject.year, id).figures,
  )
}

/** A draft with its section's template in the place of the template's slot; figures still as slots. */
export function wholeDraft(form: Form, subject: Subject, id: string, draft: string): string {
  return draft.includes(adopted(id)) ? draft.replaceAll(adopted(id), sectionTemplate(form, subject, id)) : draft
}

/** A section's slot for its own template: what 采用 keeps, so that the text follows every later change of the facts. */
export function adopted(id: string): string {
  return `{{${sectionAddress(id)}}}`
}

/** The cell that holds a section's prose, in every edition that has sections. */
export function sectionAddress(id: string): Address {
  return `report.sections.${id}`
}

/** A section's template for these facts: one paragraph a line, figures still as `{{address}}` slots. */
export function sectionTemplate(form: Form, subject: Subject, id: string): string {
  const draftable = draftableAt(form, id)
  const paragraphs = draftable?.paragraphs ?? []
  const points = pointsOf(subject.facts, subject.year, id).lines
  if (draftable?.asks) return withCause(form, subject, draftable, points)
  const itemised = isItemised(form, id)
  const rows = paragraphs.flatMap((paragraph) => rowLines(form, subject.facts, paragraph))
  const items = itemised ? [...rows, ...points] : rows
  const numbered = items.length > 1 ? items.map((line, at) => `${at + 1}、${line}`) : items
  const plain = paragraphs.map((paragraph) => plainLine(form, subject.facts, paragraph)).filter((line) => line !== '')
  const lines = itemised && rows.length === 0 ? [...plain, ...numbered] : [...numbered, ...plain]
  return withYear([...lines, ...(itemised ? [] : points)].join('\n'), subject.year)
}

/** What is computed, with the cause and the measure that a person gave behind it. */
function withCause(
  form: Form,
  { facts, year }: Subject,
  { paragraphs, asks }: Draftable,
  points: readonly string[],
): string {
  const words = form.edition.narrative.reasons
  const { cause, measure } = words
    ? splitReason(words, points.join('；'), year)
    : { cause: points.join(''), measure: '' }
  const computed = paragraphs.map((paragraph) => plainLine(form, facts, paragraph)).join('')
  const why = cause && asks?.cause.replace('{cause}', () => cause.replace(/^(?:是?因为?|由于)/, ''))
  return `${computed}${why ?? ''}。${measure && asks ? asks.measure.replace('{measure}', () => measure) : ''}`
}

/** Whether a section is a list of items, numbered where there are several. */
export function isItemised(form: Form, id: string): boolean {
  return draftableAt(form, id)?.paragraphs.some((paragraph) => 'each' in paragraph) ?? false
}

/** Puts values with their units into the slots of a text; what is not answered yet becomes 【待填】. */
export function fillSlots(form: Form, subject: Subject, text: string, said: readonly string[] = []): Run[][] {
  return text.split('\n').flatMap((line) => {
    const alone = /^\{\{([^{}]+)\}\}$/.exec(line)?.[1]
    const items = alone && cellAt(form, alone)?.kind.type === 'items' ? itemsOf(subject.facts.get(alone)) : undefined
    if (!alone || !items) return [fillLine(form, subject, line, said)]
    return items.map((item, at) => [
      { text: itemSentence(item, items.length > 1 ? `${at + 1}、` : ''), address: alone },
    ])
  })
}

/** The text as one string, for a chat. */
export function plainText(paragraphs: readonly (readonly Run[])[]): string {
  return paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n')
}

/** An item as a paragraph of its own, closed as a sentence. */
function itemSentence(item: string, number: string): string {
  return `${number}${item}${/[。；！？]$/.test(item) ? '' : '。'}`
}

/** The lines of a paragraph that is said for every row. */
function rowLines(form: Form, facts: Facts, paragraph: Paragraph): string[] {
  return 'each' in paragraph ? eachRow(form, facts, paragraph.each).map((row) => relative(paragraph.say, row)) : []
}

function plainLine(form: Form, facts: Facts, paragraph: Paragraph): string {
  return 'each' in paragraph ? '' : paragraph.map((sentence) => sentenceText(form, facts, sentence)).join('')
}

function sentenceText(form: Form, facts: Facts, sentence: Sentence): string {
  if (typeof sentence === 'string') return sentence
  if ('when' in sentence) return holds(form, facts, sentence.when) ? sentence.say : ''
  const rows = eachRow(form, facts, sentence.each)
  const { first = '', say, join, end } = sentence
  return rows.length === 0 ? '' : `${first}${rows.map((row) => relative(say, row)).join(join)}${end}`
}

/** The rows of several tables, in paper order: a project's rows stay together. */
function eachRow(form: Form, facts: Facts, each: readonly Each[]): Address[] {
  const rows = each.flatMap((one) => rowsMeeting(form, facts, one))
  const order = paperOrder(form, facts)
  return rows.sort((a, b) => order(`${a}.name`, `${b}.name`))
}

/** `{{.name}}` is a cell of the row, `{{..name}}` one of the row that it stands in (an indicator's project). */
function relative(words: string, row: Address): string {
  const [outer] = rowsOver(row)
  const around = outer ? `${outer.list}.${outer.number}` : row
  return words.replaceAll('{{..', `{{${around}.`).replaceAll('{{.', `{{${row}.`)
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
  const phrase = form.edition.narrative.phrases[slot]
  const text = phrase
    ? sayPhrase(form, facts, phrase)
    : (pieceText(form, facts, year, slot) ?? slotText(form, facts, slot))
  const address = phrase ? ({ figure: true } as const) : { address: slot }
  return text === undefined ? { text: '【待填】', missing: true, ...address } : { text, ...address }
}

/** A figure of a person's own points. */
function pointRun(words: string | undefined): Run {
  return words === undefined ? { text: '【待填】', missing: true } : { text: words, said: true }
}

function slotText(form: Form, facts: Facts, address: Address): string | undefined {
  const cell = cellAt(form, address)
  const value = textAt(form, facts, address)
  if (!cell || value === undefined) return undefined
  return cell.kind.type === 'measure' ? measureText(facts, address) : sayValue(cell.kind, value, form.edition.unit)
}
