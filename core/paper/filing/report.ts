import type { Address } from '../../address.ts'
import type { Kind } from '../../cell-kind.ts'
import type { Form } from '../../form.ts'
import type { ReportLayout } from '../../layout.ts'
import { original } from '../../prose/typed.ts'
import { isBlank } from '../../values/blank.ts'
import { readDate } from '../../values/dates.ts'
import { saysNone } from '../../values/texts.ts'
import { alike } from './gathering.ts'
import { headedApart } from './headed.ts'
import { labelOf, plain } from './label.ts'
import { withoutSeal } from './labelled.ts'
import type { Ledger } from './ledger.ts'
import { begun, type Line, type Piece } from './line.ts'
import { entered, type Outline } from './outline.ts'
import { isMarker } from './region.ts'
import { readText } from './value.ts'
import { why } from './why.ts'

/** The last lines of a report, in which it lists its enclosures. */
const mostEnclosures = 12

/** A paragraph of the report, with its section. */
export type ReportText = { readonly section?: string; readonly piece: Piece; readonly is: 'text' | 'heading' | 'cover' }

/** Reads the report: its sections by their headings, and the whole text. */
export function readReport(
  form: Form,
  layout: ReportLayout,
  ledger: Ledger,
  lines: readonly Line[],
  department: string,
): readonly ReportText[] {
  const texts: ReportText[] = []
  let section: string | undefined = 'cover'
  let outline: Outline = []
  for (const line of lines) {
    for (const piece of begun(line).flatMap((each) => headedApart(form, each))) {
      if (isBlank(piece.text) || isMarker(line)) continue
      const read = entered(form, outline, piece.text)
      outline = read.outline
      if (read.is !== 'text') {
        section = read.heading?.section
        texts.push(...underHeading(section, piece))
      } else if (section === 'cover') section = coverText(form, layout, ledger, piece, texts, department)
      else texts.push({ ...(section === undefined ? {} : { section }), piece, is: 'text' })
    }
  }
  const body = withoutClosing(form, layout, ledger, texts, department)
  placeSections(ledger, layout, body)
  return body
}

/** A heading, and the text of its section after a colon in the same line. */
function underHeading(section: string | undefined, piece: Piece): readonly ReportText[] {
  const end = piece.text.search(/[：:]/) + 1
  const rest = end === 0 ? '' : piece.text.slice(end).trim()
  if (rest === '' || section === undefined) return [{ piece, is: 'heading' }]
  return [
    { piece: { ...piece, text: piece.text.slice(0, end) }, is: 'heading' },
    { section, piece: { ...piece, text: rest }, is: 'text' },
  ]
}

/** Reads a line of the cover; the first other line opens the report. */
function coverText(
  form: Form,
  layout: ReportLayout,
  ledger: Ledger,
  piece: Piece,
  texts: ReportText[],
  department: string,
): string | undefined {
  if (placeCoverLine(form, layout, ledger, piece, department)) return 'cover'
  texts.push({ section: layout.opening, piece, is: 'text' })
  return layout.opening
}

/** Reads a line of the cover or the closing by the layout: a label with its value, the name, or the date. */
function placeCoverLine(
  form: Form,
  { cover, closing }: ReportLayout,
  ledger: Ledger,
  piece: Piece,
  department: string,
): boolean {
  const text = plain(piece.text)
  for (const template of [...cover.lines, closing.name, closing.date]) {
    const [, label = '', address = ''] = /^([^{]*)\{\{([^{}]+)\}\}$/.exec(template) ?? []
    const cell = form.cells.get(address)
    if (!cell) continue
    const words = label.replace(/[:：]\s*$/, '') || cell.label
    if (text.includes(':') && isCalled(form, words, text.slice(0, text.indexOf(':')))) {
      const value = piece.text.slice(piece.text.search(/[:：]/) + 1)
      placeCover(form, ledger, cell.kind, address, piece, withoutSeal(value))
      return true
    }
    const date = cell.kind.type === 'date' && !saysNone(piece.text) ? readDate(piece.text, '') : undefined
    if (date && 'value' in date) {
      ledger.place(address, date.value, piece)
      return true
    }
  }
  return isName(ledger, piece, department)
}

function placeCover(form: Form, ledger: Ledger, kind: Kind, address: Address, piece: Piece, value: string): void {
  const read = readText(kind, value, form.edition.unit)
  if ('why' in read) ledger.doubt(address, piece, read.why, value)
  else ledger.place(address, read.value, piece)
}

function isCalled(form: Form, label: string, words: string): boolean {
  return alike(form, label).some((each) => labelOf(each).bare === labelOf(words).bare)
}

/** Whether a text is the department's name, with or without the year. */
function isName(ledger: Ledger, piece: Piece, department: string): boolean {
  const name = plain(withoutSeal(piece.text)).replace(/20\d\d年度?/g, '')
  const own = name === '' || (department !== '' && name === plain(department))
  if (own) ledger.printed(piece)
  return own
}

/** Drops the name and the date at the end, which belong to no section. */
function withoutClosing(
  form: Form,
  layout: ReportLayout,
  ledger: Ledger,
  texts: ReportText[],
  department: string,
): readonly ReportText[] {
  const body = withoutEnclosures(ledger, texts)
  for (let last = body.at(-1); last?.is === 'text' && last.piece.text.length < 60; last = body.at(-1)) {
    if (!placeCoverLine(form, layout, ledger, last.piece, department)) break
    body.pop()
  }
  return body
}

/** Drops the report's list of enclosures, from 附： on near its end. */
function withoutEnclosures(ledger: Ledger, texts: readonly ReportText[]): ReportText[] {
  const from = Math.max(0, texts.length - mostEnclosures)
  const at = texts.findIndex(
    ({ is, piece }, place) => place >= from && is === 'text' && /^附(?:件)?[:：]/.test(plain(piece.text)),
  )
  if (at < 0) return [...texts]
  const closing = texts.findIndex(({ piece }, place) => place > at && !/^(?:\d|附)/.test(plain(piece.text)))
  const end = closing < 0 ? texts.length : closing
  for (const { piece } of texts.slice(at, end)) ledger.unread(piece, why.enclosure)
  return [...texts.slice(0, at), ...texts.slice(end)]
}

function placeSections(ledger: Ledger, { annex }: ReportLayout, texts: readonly ReportText[]): void {
  const [first] = texts
  if (!first) return
  const sections = new Map<string, Piece[]>()
  for (const { section, piece } of texts)
    if (section !== undefined) sections.set(section, [...(sections.get(section) ?? []), piece])
  for (const [section, pieces] of sections) ledger.text(`${annex}.sections.${section}`, pieces)
  ledger.text(
    `${annex}.sections.${original}`,
    texts.map(({ piece }) => piece),
  )
}
