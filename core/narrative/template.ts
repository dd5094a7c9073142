import type { Address } from '../address.ts'
import { holds, rowsMeeting } from '../conditions.ts'
import { type Facts, rowsOver } from '../facts.ts'
import type { Form } from '../form.ts'
import type { Condition, Each } from '../formula-grammar.ts'
import { standingAt } from '../guard/standing.ts'
import { withYear } from '../labels.ts'
import { onceFor } from '../once.ts'
import { paperOrder } from '../paper-order.ts'
import { reasonLetters } from './pieces.ts'
import { pointsOf } from './points.ts'
import { splitReason } from './reason.ts'
import { isLacking, type Subject } from './slots.ts'
import { type Draftable, draftableAt } from './suggested.ts'
import type { Also, Paragraph, Saying, Sentence } from './vocabulary.ts'

/** A section's template for these facts: one paragraph per line, figures still as `{{address}}` slots. */
export function sectionTemplate(form: Form, subject: Subject, id: string): string {
  const draftable = draftableAt(form, id)
  const paragraphs = draftable?.paragraphs ?? []
  const points = pointsOf(subject.facts, subject.year, id).lines
  if (draftable?.asks) return withCause(form, subject, draftable, points)
  const itemised = isItemised(form, id)
  const rows = paragraphs.flatMap((paragraph) => rowLines(form, subject, paragraph))
  const items = itemised ? [...rows, ...points] : rows
  const numbered = items.length > 1 ? items.map((line, at) => `${at + 1}.${line}`) : items
  const plain = paragraphs.map((paragraph) => plainLine(form, subject.facts, paragraph)).filter((line) => line !== '')
  const lines = itemised && rows.length === 0 ? [...plain, ...numbered] : [...numbered, ...plain]
  return withYear([...lines, ...(itemised ? [] : points)].join('\n'), subject.year)
}

/** Whether a section is a list of items, which are numbered if there are several. */
export function isItemised(form: Form, id: string): boolean {
  return draftableAt(form, id)?.paragraphs.some((paragraph) => 'each' in paragraph) ?? false
}

/** A computed text, followed by the cause and the measure that a person gave. */
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

/** The lines of a paragraph that is repeated for every row; rows with the same cause share a line. */
function rowLines(form: Form, subject: Subject, paragraph: Paragraph): string[] {
  if (!('each' in paragraph)) return []
  const rows = eachRow(form, subject.facts, paragraph.each)
  const groups = paragraph.also ? byCause(form, subject, rows) : rows.map((row) => [row])
  const lines = groups.map(([first, ...others]) =>
    first
      ? `${sayOf(form, subject.facts, paragraph.say, first)}${alsoOf(form, subject, paragraph.also, first, others)}`
      : '',
  )
  return subject.final ? lines.filter((line) => !isLacking(form, subject, line)) : lines
}

/** The sentence about other rows with the first's cause; those that read like the first are grouped. */
function alsoOf(form: Form, subject: Subject, also: Also | undefined, first: Told, others: readonly Told[]): string {
  if (!also) return ''
  const measure = (told: Told) => reasonLetters(form, subject, told.row, 'measure')
  const rest = also.unlessMeasure ? others.filter((told) => measure(told) !== measure(first)) : others
  const reads = ({ row }: Told) => likeness.map((column) => subject.facts.get(`${row}.${column}`)).join()
  const alike = rest.filter((told) => reads(told) === reads(first)).map((told) => relative(also.alike, told))
  const apart = rest.filter((told) => reads(told) !== reads(first)).map((told) => relative(also.say, told))
  return joined(also, [joined({ join: also.join, end: also.alikeEnd }, alike), ...apart])
}

/** The cells that are equal in rows which need no second mention. */
const likeness = ['name', 'target', 'actual']

/** Rows grouped by cause, with missed and met ones separate; each group is at the position of its first row. */
function byCause(form: Form, subject: Subject, rows: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>()
  for (const row of rows) {
    const cause = `${reasonLetters(form, subject, row.row, 'cause') ?? row.row} ${standingAt(form, subject.facts, row.row).met}`
    groups.set(cause, [...(groups.get(cause) ?? []), row])
  }
  return [...groups.values()]
}

function plainLine(form: Form, facts: Facts, paragraph: Paragraph): string {
  return 'each' in paragraph ? '' : paragraph.map((sentence) => sentenceText(form, facts, sentence)).join('')
}

function sentenceText(form: Form, facts: Facts, sentence: Sentence): string {
  if (typeof sentence === 'string') return sentence
  if ('when' in sentence && sentence.when && !holds(form, facts, sentence.when)) return ''
  if ('group' in sentence)
    return joined(
      sentence,
      sentence.group.map((one) => sentenceText(form, facts, one)),
    )
  if (!('each' in sentence)) return sentence.say
  const rows = eachRow(form, facts, sentence.each)
  return joined(
    sentence,
    rows.map((row) => sayOf(form, facts, sentence.say, row)),
  )
}

function joined(
  { first = '', join, end }: { readonly first?: string; readonly join: string; readonly end: string },
  all: readonly string[],
): string {
  const said = all.filter((one) => one !== '')
  return said.length === 0 ? '' : `${first}${said.join(join)}${end}`
}

/** A row to word, with the words before it. */
type Told = { readonly row: Address; readonly lead: string }

/** The rows of several tables, in paper order: a project's rows stay together. */
function eachRow(form: Form, facts: Facts, each: readonly Each[]): Told[] {
  const rows = each.flatMap((one) => rowsMeeting(form, facts, one).map((row) => ({ row, lead: one.lead ?? '' })))
  if (each.length === 1) return rows
  const order = paperOrder(form, facts)
  return rows.sort((a, b) => order(`${a.row}.name`, `${b.row}.name`))
}

/** The words for a row: the first of its sayings whose condition holds. */
function sayOf(form: Form, facts: Facts, say: Saying, told: Told): string {
  if (typeof say === 'string') return relative(say, told)
  const said = say.find(({ when }) => !when || holds(form, facts, ofRow(when)(told.row)))
  return said ? relative(said.say, told) : ''
}

/** A condition on a row's own cells (`.actual`, or `.` for the row), bound to a row. */
const ofRow = onceFor((condition: Condition) => {
  const written = JSON.stringify(condition)
  return (row: Address): Condition =>
    JSON.parse(
      written.replace(/"\.((?:\w+(?:\.\w+)*)?)"/g, (_, column: string) =>
        JSON.stringify(column === '' ? row : `${row}.${column}`),
      ),
    )
})

/** `{{.name}}` is a cell of the row, `{{..name}}` one of the row around it (an indicator's project). */
function relative(words: string, { row, lead }: Told): string {
  const [outer] = rowsOver(row)
  const around = outer ? `${outer.list}.${outer.number}` : row
  return words
    .replaceAll('{lead}', lead)
    .replace(
      /\{\{(explanation\.)?(\.\.?)/g,
      (_, rule = '', dots: string) => `{{${rule}${dots === '..' ? around : row}.`,
    )
}
