import type { Form } from '../../form.ts'
import type { ReportLayout } from '../../layout.ts'
import { original } from '../../prose/typed.ts'
import { isBlank } from '../../values/blank.ts'
import { readDate } from '../../values/dates.ts'
import { labelOf, plain } from './label.ts'
import type { Ledger } from './ledger.ts'
import { begun, type Line, type Piece } from './line.ts'
import { entered, type Outline } from './outline.ts'
import { isMarker } from './regions.ts'

/** A paragraph of the report, with the section that it stands in. */
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
    for (const piece of begun(line)) {
      if (isBlank(piece.text) || isMarker(line)) continue
      const read = entered(form, outline, piece.text)
      outline = read.outline
      if (read.is !== 'text') {
        section = read.heading?.section
        texts.push({ piece, is: 'heading' })
      } else if (section === 'cover') section = coverText(form, layout, ledger, piece, texts, department)
      else texts.push({ ...(section === undefined ? {} : { section }), piece, is: 'text' })
    }
  }
  const body = withoutClosing(form, layout, ledger, texts, department)
  placeSections(ledger, layout, body)
  return body
}

/** A line of the cover; the first one that is none opens the report. */
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
    const [, label = '', address = ''] = /^(.*?)\{\{([^}]+)\}\}$/.exec(template) ?? []
    const cell = form.cells.get(address)
    const words = plain(label).replace(/:$/, '')
    if (!cell) continue
    if (words !== '' && labelOf(text.split(':')[0] ?? '').bare === labelOf(words).bare && text.includes(':')) {
      const value = piece.text.slice(piece.text.search(/[:：]/) + 1).trim()
      ledger.place(address, value, piece)
      return true
    }
    const date = cell.kind.type === 'date' && words === '' ? readDate(piece.text, '') : undefined
    if (date && 'value' in date) {
      ledger.place(address, date.value, piece)
      return true
    }
  }
  return isName(ledger, piece, department)
}

/** The department's name, with the year or without. */
function isName(ledger: Ledger, piece: Piece, department: string): boolean {
  const name = plain(piece.text).replace(/20\d\d年度?/g, '')
  const own = name === '' || (department !== '' && name === plain(department))
  if (own) ledger.printed(piece)
  return own
}

/** Without the name and the date at the end, which belong to no section. */
function withoutClosing(
  form: Form,
  layout: ReportLayout,
  ledger: Ledger,
  texts: ReportText[],
  department: string,
): readonly ReportText[] {
  const body = [...texts]
  for (let last = body.at(-1); last?.is === 'text' && last.piece.text.length < 60; last = body.at(-1)) {
    if (!placeCoverLine(form, layout, ledger, last.piece, department)) break
    body.pop()
  }
  return body
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
