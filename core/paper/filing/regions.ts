import type { AnnexId } from '../../edition.ts'
import type { Form } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { labelOf, plain } from './label.ts'
import { alone, begun, type Line } from './line.ts'
import { headingIn, headingsOf, isNumbered } from './outline.ts'
import { shapesOf } from './shape.ts'
import { beforeTitle, titleStems, yearsIn } from './titles.ts'

/** Lines that belong to one annex, up to the next. */
export type Region = {
  readonly annex: AnnexId
  readonly lines: readonly Line[]
  /** The lines at its beginning that are its title. */
  readonly title: readonly Line[]
  /** What stands before the words of the title: the department. */
  readonly named: string
  readonly years: readonly number[]
}

/** The annexes of the lines, and those that stand in none. */
export type Parted = { readonly regions: readonly Region[]; readonly before: readonly Line[] }

const marker = /^附[件表][\d一二三四五六七八九十]{0,3}[:：]?$/
const mostTitleLines = 4

/** What tells the annexes of a form apart. */
const signsOf = onceFor((form: Form) => {
  const { report } = form.edition.layout
  const shapes = shapesOf(form)
  const owners = new Map<string, AnnexId | undefined>()
  for (const { annex, own } of shapes)
    for (const label of own) owners.set(label, owners.has(label) ? undefined : annex.id)
  const titles = shapes.map(({ annex, titles }) => ({ annex: annex.id, stems: titles }))
  return {
    owners,
    titles: report ? [...titles, { annex: report.annex, stems: titleStems(report.title) }] : titles,
    report: report && { annex: report.annex, headings: headingsOf(report), parts: form.edition.prose?.parts ?? [] },
  }
})

/** Whether a line is no more than the number of an annex: 附件一. */
export function isMarker(line: Line): boolean {
  const only = alone(line)
  return only !== undefined && marker.test(plain(only.text))
}

/** Parts lines where the title, or a label that stands nowhere else, of another annex begins; on wish also at its number alone. */
export function regionsOf(form: Form, lines: readonly Line[], markers = false): Parted {
  const regions: { annex: AnnexId; lines: Line[]; title: Line[]; named: string; years: readonly number[] }[] = []
  const before: Line[] = []
  let open: (typeof regions)[number] | undefined
  let page: Line['page'] | undefined
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line
    if (page !== undefined && line.page !== page) open = undefined
    page = line.page
    const title = titleAt(form, lines, at)
    if (title) {
      open = {
        annex: title.annex,
        lines: [],
        title: lines.slice(at, at + title.lines),
        named: title.named,
        years: title.years,
      }
      regions.push(open)
      at += title.lines
      continue
    }
    const annex = isMarker(line) ? undefined : annexOf(form, line, open?.annex)
    if (isMarker(line)) {
      open = markers ? numbered(form, line) : undefined
      if (open) regions.push(open)
    } else if (annex !== undefined && annex !== open?.annex) {
      open = { annex, lines: [], title: [], named: '', years: [] }
      regions.push(open)
    }
    ;(open?.lines ?? before).push(line)
    at += 1
  }
  return { regions, before }
}

function numbered(form: Form, line: Line) {
  const annex = annexTitled(form, alone(line)?.text ?? '')
  return annex === undefined ? undefined : { annex, lines: [], title: [line], named: '', years: [] }
}

/** The annex that a text is the number or the title of. */
export function annexTitled(form: Form, text: string): AnnexId | undefined {
  const number = plain(text).replace(/:$/, '')
  const annex = form.edition.annexes.find((each) => each.number === number)?.id
  return annex ?? signsOf(form).titles.find(({ stems }) => beforeTitle(stems, text) !== undefined)?.annex
}

/** The title that begins at a line, which may go on over the next ones. */
function titleAt(form: Form, lines: readonly Line[], from: number) {
  let text = ''
  for (let count = 1; count <= mostTitleLines; count += 1) {
    const line = lines[from + count - 1]
    const only = line && alone(line)
    if (!only || isMarker(line) || (count > 1 && (annexTitled(form, only.text) !== undefined || isNumbered(only.text))))
      return undefined
    text += only.text
    for (const { annex, stems } of signsOf(form).titles) {
      const named = beforeTitle(stems, text)
      if (named !== undefined) return { annex, lines: count, named: nameIn(named), years: yearsIn(text) }
    }
  }
  return undefined
}

/** A department's name as it stands in a title. */
function nameIn(before: string): string {
  return before.replace(/20\d\d年度?/g, '').replace(/^\(|\)$/g, '')
}

/** The annex that a line tells by itself. */
function annexOf(form: Form, line: Line, open: AnnexId | undefined): AnnexId | undefined {
  const { owners, report } = signsOf(form)
  const only = alone(line)
  if (report && only && isNumbered(only.text) && headingIn(report.headings, report.parts, only.text)) {
    if (open === undefined || (open !== report.annex && !line.aligned)) return report.annex
  }
  if (open === report?.annex && line.pieces.length < 2) return undefined
  for (const { text } of begun(line)) {
    const { whole, bare } = labelOf(text)
    const owner = owners.get(bare) ?? owners.get(whole)
    if (owner !== undefined) return owner
  }
  return undefined
}
