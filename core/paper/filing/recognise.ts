import type { Form } from '../../form.ts'
import { labelOf, plain, withoutYear } from './label.ts'
import { alone, begun, type Line } from './line.ts'
import { withWholeLabels } from './lost-labels.ts'
import { headingIn } from './outline.ts'
import type { Parted, Region } from './region.ts'
import { regionsOf } from './regions.ts'
import { type Shape, shapesOf } from './shape.ts'

/** How well the lines match a form. */
export type Fit = {
  readonly form: Form
  readonly parted: Parted
  /** How many labels and titles of the form were found. */
  readonly found: number
  /** The largest share of one annex's labels that were found. */
  readonly share: number
  /** Labels that are essential to the annexes found, but missing. */
  readonly lacking: readonly string[]
}

/** How many labels a title counts for. */
const titleWeight = 5
/** An annex is recognised from this share of its labels on, a report from this many headings. */
const leastShare = 0.4
const leastHeadings = 3

/** The forms by how well the lines match them, best first. */
export function fitsOf(forms: readonly Form[], lines: readonly Line[]): readonly Fit[] {
  return forms.map((form) => fitOf(form, lines)).sort((a, b) => b.found - a.found)
}

/** Whether the lines are a filing on the form. */
export function isFiling({ share, lacking }: Fit): boolean {
  return share >= leastShare && lacking.length === 0
}

function fitOf(form: Form, lines: readonly Line[]): Fit {
  const parted = regionsOf(form, lines)
  const annexes = shapesOf(form).map((shape) => annexFit(form, shape, parted.regions))
  const headings = headingsFound(form, parted.regions)
  const titles = new Set(parted.regions.filter(({ title }) => title.length > 0).map(({ annex }) => annex)).size
  return {
    form,
    parted,
    found: annexes.reduce((sum, { found }) => sum + found, headings + titles * titleWeight),
    share: Math.max(headings >= leastHeadings ? 1 : 0, ...annexes.map(({ share }) => share)),
    lacking: annexes.flatMap(({ lacking }) => lacking),
  }
}

/** The labels that are essential to the annexes found, but missing. */
export function lackingIn(form: Form, regions: readonly Region[]): readonly string[] {
  return shapesOf(form).flatMap((shape) => annexFit(form, shape, regions).lacking)
}

/** How many labels of an annex occur in its regions. */
function annexFit(form: Form, shape: Shape, regions: readonly Region[]) {
  const labels = new Set<string>()
  for (const { lines, years } of regions.filter(({ annex }) => annex === shape.annex.id))
    for (const line of withWholeLabels({ form, shape, year: years[0] ?? 0 }, lines))
      for (const { text } of begun(line)) {
        const { whole, bare } = labelOf(text)
        for (const label of [bare, whole, ...text.split(/[:：]/, 1).map((head) => labelOf(head).bare)])
          labels.add(label.replace(/20\d\d年度?/g, ''))
      }
  const own = [...shape.own].map((label) => withoutYear(label).replace(/〈-?\d+〉/g, ''))
  const found = own.filter((label) => labels.has(label)).length
  const { tree } = shape
  const named = (column: string) =>
    [...(tree?.heads ?? [])].some(([head, slot]) => slot.cell.column === column && labels.has(head))
  const lacking = tree && named('name') ? ['target', 'actual', 'weight'].filter((column) => !named(column)) : []
  return { found, share: found / shape.own.size, lacking: lacking.map((column) => labelIn(shape, column)) }
}

function labelIn({ tree }: Shape, column: string): string {
  return tree?.columns.find(({ cell }) => cell.column === column)?.cell.label ?? column
}

function headingsFound(form: Form, regions: readonly Region[]): number {
  const { report } = form.edition.layout
  if (!report) return 0
  const texts = regions.filter(({ annex }) => annex === report.annex).flatMap(({ lines }) => lines)
  const found = texts.flatMap((line) => {
    const only = alone(line)
    return (only && headingIn(form, only.text)) ?? []
  })
  return new Set(found).size
}

/** The filing's year by its titles, else by the years of its columns; undefined if none is named. */
export function yearOf({ form, parted }: Fit): number | undefined {
  const titled = mostOf(parted.regions.flatMap(({ years }) => [...years]))
  return titled ?? mostOf(shapesOf(form).flatMap((shape) => yearsOfHeads(shape, parted.regions)))
}

function yearsOfHeads({ annex, heads }: Shape, regions: readonly Region[]): number[] {
  const rests = [...heads].flatMap((head) => {
    const [, years, rest] = /^〈(-?\d+)〉(.+)$/.exec(head) ?? []
    return years === undefined || rest === undefined ? [] : [{ years: Number(years), rest }]
  })
  const texts = regions.filter((region) => region.annex === annex.id).flatMap(({ lines }) => lines.flatMap(begun))
  return texts.flatMap(({ text }) => {
    const [, digits, rest] = /^(20\d\d)年度?([^\d]{2,10})/.exec(plain(text)) ?? []
    return rests
      .filter((head) => rest !== undefined && labelOf(rest).bare === labelOf(head.rest).bare)
      .map(({ years }) => Number(digits) + years)
  })
}

/** The most frequent value; the first if several are equally frequent. */
function mostOf(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
