import { publishedForms } from '../../editions/index.ts'
import type { Form } from '../../form.ts'
import { isBlank } from '../../values/blank.ts'
import { readLine } from './annex.ts'
import type { AskedFor, Document, FilingRead, NoFiling } from './filing-read.ts'
import { unitIn } from './heads.ts'
import { plain } from './label.ts'
import { labelledText } from './labelled.ts'
import { Ledger } from './ledger.ts'
import { begun, type Line, linesOf } from './line.ts'
import { rebuilt } from './lost.ts'
import { departmentIn, notAFiling, otherForm, otherProvince } from './parties.ts'
import { addressIn, type Reader, sayUnit } from './reader.ts'
import { type Fit, fitsOf, isFiling, yearOf } from './recognise.ts'
import { isMarker, type Parted, type Region } from './region.ts'
import { readReport } from './report.ts'
import { readSaid } from './said/said.ts'
import type { SaidParagraph } from './said/sentences.ts'
import { severalDepartments } from './several.ts'
import { type Shape, shapesOf } from './shape.ts'
import type { Slot } from './slots.ts'
import { withoutVersions } from './versions.ts'
import { sourcesOf } from './where.ts'
import { otherYear, why } from './why.ts'

/** From so many lines outside of tables on, they may be the cells of a lost table. */
const fewestLost = 4

/**
 * Reads the files of one department's filing: recognises the form and the year, and reads each annex by the labels and
 * heads of the form. Every text ends up placed, doubtful or unread.
 */
export function readFiling(documents: readonly Document[], asked: AskedFor = {}): FilingRead | NoFiling {
  const lines = linesOf(documents)
  const [best] = fitsOf(asked.form ? [asked.form] : publishedForms, lines)
  if (!best || best.found === 0 || best.share === 0) return notAFiling(lines)
  if (!isFiling(best)) return otherForm(best, lines)
  return otherProvince(best.form, lines) ?? readOn(best, lines, asked)
}

function readOn(fit: Fit, lines: readonly Line[], asked: AskedFor): FilingRead | NoFiling {
  const { form } = fit
  const named = yearOf(fit)
  const year = named ?? asked.year ?? form.edition.years.from
  const { where, positions } = sourcesOf(form, fit.parted, lines)
  const ledger = new Ledger(where)
  const parted = { ...fit.parted, regions: withoutVersions(form, ledger, fit.parted.regions) }
  const readers = new Map(shapesOf(form).map((shape) => [shape.annex.id, readerOf(form, year, shape, ledger)]))
  readRegions(year, ledger, parted.regions, readers)
  const several = severalDepartments(form, ledger, lines, fit.parted)
  if (several) return several
  const department = departmentIn(form, ledger, parted)
  const told = readTheReport(form, parted, ledger, department)
  ledger.said(readSaid(form, year, told, department))
  for (const { each } of form.edition.annexes) if (each !== undefined) ledger.forgetBlankCopies(each)
  tellTheRest(form, ledger, lines, year)
  if (asked.year !== undefined && named !== undefined && asked.year !== named)
    ledger.question('year', String(named), `文件写的是${named}年度，不是${asked.year}年度；按文件的年度读了`)
  if (named === undefined) ledger.question('year', '', `文件里没有写年度，按${year}年度读了`)
  const titled = hasTitledTable(form, parted.regions) ? { titled: true as const } : {}
  return { form, year, department, ...titled, ...ledger.told(), places: { positions, ...ledger.places() } }
}

function hasTitledTable({ edition }: Form, regions: readonly Region[]): boolean {
  return regions.some(({ annex, title }) => title.length > 0 && annex !== edition.layout.report?.annex)
}

/** Reads the regions of annexes that are tables, except those of another year. */
export function readRegions(
  year: number,
  ledger: Ledger,
  regions: readonly Region[],
  readers: ReadonlyMap<string, Reader>,
): void {
  for (const region of regions) {
    printTitle(ledger, region)
    labelAnnex(ledger, region)
    const reader = readers.get(region.annex)
    if (isOfYear(region, year)) refuseRegion(ledger, region, year)
    else if (reader) readRegion(reader, region)
  }
}

function readerOf(form: Form, year: number, shape: Shape, ledger: Ledger): Reader {
  return { form, year, shape, ledger, names: new Map(), fresh: true }
}

/** Whether an annex's own title names another year. */
function isOfYear({ years }: Region, year: number): boolean {
  return years.length > 0 && !years.includes(year)
}

function printTitle(ledger: Ledger, { title }: Region): void {
  for (const line of title) for (const piece of begun(line)) ledger.printed(piece)
}

function labelAnnex(ledger: Ledger, { annex, title, lines }: Region): void {
  const first = [...title, ...lines].flatMap(begun).find(({ text }) => !isBlank(text))
  if (first) ledger.labelled(annex, first)
}

function refuseRegion(ledger: Ledger, { lines, years }: Region, year: number): void {
  for (const line of lines)
    for (const piece of begun(line)) if (!isBlank(piece.text)) ledger.unread(piece, otherYear(years[0] ?? year))
}

/** Reads a region. A title begins another copy; lost tables are rebuilt first. */
function readRegion(reader: Reader, { lines, title }: Region): void {
  if (title.length > 0) reader.fresh = true
  for (const line of title) for (const { text } of begun(line)) takeUnitOfTitle(reader, text)
  delete reader.heads
  if (title.length > 0 || !reader.pasted) {
    delete reader.under
    delete reader.list
    delete reader.level
  }
  const { form, shape, year } = reader
  for (const stretch of stretchesOf(lines.filter((line) => !isMarker(line)))) {
    if (stretch[0]?.table || stretch.length < fewestLost)
      for (const [at, line] of stretch.entries()) readLine(reader, line, stretch[at + 1])
    else
      for (const row of rebuilt({ form, shape, year }, stretch)) {
        if (row.broken) refuseLost(reader, row.line)
        else if (row.between) doubtBetween(reader, row.line, row.between)
        else readLine(reader, row.line)
      }
  }
}

function takeUnitOfTitle(reader: Reader, text: string): void {
  const unit = unitIn(text)
  if (unit !== undefined) sayUnit(reader, unit)
}

function refuseLost(reader: Reader, { pieces }: Line): void {
  reader.ledger.unsure(
    addressIn(reader, reader.shape.annex.each === undefined ? reader.shape.annex.id : `${reader.shape.annex.each}.*`),
  )
  reader.ledger.unreadAll(pieces, why.lostTable)
}

/** Doubts a line whose cell is uncertain. */
function doubtBetween(reader: Reader, { pieces }: Line, slots: readonly Slot[]): void {
  for (const { pattern } of slots) reader.ledger.doubtAll(addressIn(reader, pattern), pieces, why.severalLines)
}

/** Splits lines into runs inside and outside of tables. */
function stretchesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const stretches: Line[][] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last && (last[0]?.table === undefined) === (line.table === undefined)) last.push(line)
    else stretches.push([line])
  }
  return stretches
}

/** Reads the report's sections and returns their paragraphs. */
function readTheReport(form: Form, parted: Parted, ledger: Ledger, department: string): readonly SaidParagraph[] {
  const { report } = form.edition.layout
  if (!report) return []
  const lines = parted.regions.filter(({ annex }) => annex === report.annex).flatMap((region) => region.lines)
  const left = lines.filter((line) => begun(line).some((piece) => !ledger.isAccounted(piece)))
  return readReport(form, report, ledger, left, department).flatMap(({ section, piece, is }) =>
    is === 'text' ? [{ ...(section && { section }), text: piece.text, source: ledger.where(piece) }] : [],
  )
}

/** Accounts for the remaining texts: isolated printed words of the form, and the rest, which is reported as unread. */
export function tellTheRest(form: Form, ledger: Ledger, lines: readonly Line[], year: number): void {
  for (const line of lines) {
    for (const piece of begun(line)) {
      if (ledger.isAccounted(piece) || isBlank(piece.text)) continue
      if (isMarker(line) || isWord(form, piece.text, year)) ledger.printed(piece)
      else ledger.unread(piece, why.noAnnex)
    }
  }
}

function isWord(form: Form, text: string, year: number): boolean {
  return (
    plain(text) === '' ||
    shapesOf(form).some((shape) => shape.words.has(plain(text)) && !labelledText(shape, text, year))
  )
}
