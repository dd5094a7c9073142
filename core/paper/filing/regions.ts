import type { AnnexId } from '../../edition.ts'
import type { Form } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { labelOf, plain } from './label.ts'
import { alone, begun, type Line } from './line.ts'
import { headingIn, isNumbered } from './outline.ts'
import { shapesOf } from './shape.ts'
import { beforeTitle, titleStems, yearsIn } from './titles.ts'
import { isStray } from './tree-bounds.ts'

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

const marker = /^附[件表][\d一二三四五六七八九十]{0,3}(?:[-—.]\d{1,2})?[:：]?$/
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
    report,
  }
})

/** The year that a line under a title names, where it says no more: （2024年度）. */
function yearAlone(line: Line | undefined): number | undefined {
  const [, digits] = /^\(?(20\d\d)年?度?\)?$/.exec(plain((line && alone(line)?.text) ?? '')) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** Whether a line is no more than the number of an annex: 附件一. */
export function isMarker(line: Line): boolean {
  const only = alone(line)
  return only !== undefined && marker.test(plain(only.text))
}

type OpenRegion = Region & { readonly lines: Line[] }

/** Parts lines where the title, or a label that stands nowhere else, of another annex begins; on wish also at its number alone. */
export function regionsOf(form: Form, lines: readonly Line[], markers = false): Parted {
  const regions: OpenRegion[] = []
  const before: Line[] = []
  let open: OpenRegion | undefined
  /** Lines that no label has told yet: they belong to what the next label tells. */
  let waiting: Line[] = []
  const begin = (region: OpenRegion) => {
    open = region
    regions.push(region)
  }
  const close = () => {
    before.push(...waiting)
    waiting = []
    open = undefined
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (line.page !== lines[at - 1]?.page || isMarker(line)) close()
    if (markers && open && isStray(form, open.annex, line)) close()
    const title = titleAt(form, lines, at) ?? (markers ? numbered(form, line) : undefined)
    const annex = title || isAside(line) ? undefined : annexOf(form, line, open?.annex)
    if (title) {
      close()
      begin(title)
      at += title.title.length - 1
    } else if (isAside(line)) before.push(line)
    else if (annex !== undefined && annex !== open?.annex) {
      if (markers && waiting.some((one) => isStray(form, annex, one))) close()
      begin({ annex, lines: [...waiting, line], title: [], named: '', years: [] })
      waiting = []
    } else (open?.lines ?? waiting).push(line)
  }
  close()
  const enclosed = regions.filter(
    (region) => isListed(region) && regions.some((other) => isTitledElsewhere(region, other)),
  )
  const listed = enclosed.flatMap(({ title, lines: behind }) => [...title, ...behind])
  return { regions: regions.filter((region) => !enclosed.includes(region)), before: [...before, ...listed] }
}

/** A title with a number in front may be an item of a letter's list of what it encloses. */
function isListed({ title: [first] }: Region): boolean {
  return /^\d{1,2}[.．、]/.test((first && alone(first)?.text.trim()) ?? '')
}

function isTitledElsewhere(region: Region, other: Region): boolean {
  return other.annex === region.annex && other.title.length > 0 && !isListed(other)
}

/** The region of the number of an annex that stands alone. */
function numbered(form: Form, line: Line): OpenRegion | undefined {
  const annex = isMarker(line) ? annexTitled(form, alone(line)?.text ?? '') : undefined
  return annex === undefined ? undefined : { annex, lines: [], title: [line], named: '', years: [] }
}

/** The annex that a text is the number or the title of. */
export function annexTitled(form: Form, text: string): AnnexId | undefined {
  const number = plain(text).replace(/:$/, '')
  const annex = form.edition.annexes.find((each) => each.number === number)?.id
  return annex ?? signsOf(form).titles.find(({ stems }) => beforeTitle(stems, text) !== undefined)?.annex
}

/** Lines of no annex: its number alone, a footnote, an endnote. */
function isAside(line: Line): boolean {
  return isMarker(line) || line.pieces[0]?.source.note !== undefined
}

/** The region of the title that begins at a line, which may go on over the next ones. */
function titleAt(form: Form, lines: readonly Line[], from: number): OpenRegion | undefined {
  let text = ''
  // Behind 2023年度 and the department stands the rest of one title; behind any other line, as a date, one of its own.
  const dated = /20\d\d年度/.test(plain(textAt(lines, from)))
  for (let count = 1; count <= mostTitleLines; count += 1) {
    const line = lines[from + count - 1]
    const only = line && alone(line)
    if (!only || isMarker(line)) return undefined
    if (count > 1 && ((!dated && annexTitled(form, only.text) !== undefined) || isNumbered(only.text))) return undefined
    text += only.text
    for (const { annex, stems } of signsOf(form).titles) {
      const named = beforeTitle(stems, text)
      if (named === undefined) continue
      const years = yearsIn(text)
      const behind = years.length === 0 ? yearAlone(lines[from + count]) : undefined
      const title = lines.slice(from, from + count + (behind === undefined ? 0 : 1))
      return { annex, lines: [], title, named: nameIn(named), years: behind === undefined ? years : [behind] }
    }
  }
  return undefined
}

function textAt(lines: readonly Line[], at: number): string {
  const line = lines[at]
  return (line && alone(line)?.text) ?? ''
}

/** A department's name as it stands in a title. */
function nameIn(before: string): string {
  return before
    .replace(/20\d\d年度?/g, '')
    .replace(/^\(|\)$/g, '')
    .replace(/(?:预算)?(?:部门|单位)$/, '')
}

/** The annex that a line tells by itself. */
function annexOf(form: Form, line: Line, open: AnnexId | undefined): AnnexId | undefined {
  const { owners, report } = signsOf(form)
  const only = alone(line)
  if (report && only && isNumbered(only.text) && headingIn(form, only.text)) {
    if (open === undefined || (open !== report.annex && !line.aligned)) return report.annex
  }
  if (open === report?.annex && line.pieces.length < 2) return undefined
  for (const { text } of begun(line)) {
    const owner = ownerOf(owners, text) ?? ownerOf(owners, text.split(/[:：]/, 1)[0] ?? '')
    if (owner !== undefined) return owner
  }
  return undefined
}

function ownerOf(owners: ReadonlyMap<string, AnnexId | undefined>, text: string): AnnexId | undefined {
  const { whole, bare } = labelOf(text)
  return owners.get(bare) ?? owners.get(whole)
}
