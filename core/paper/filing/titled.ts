import type { AnnexId } from '../../address.ts'
import type { Form } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { isBlank } from '../../values/blank.ts'
import { plain } from './label.ts'
import { alone, type Line } from './line.ts'
import { isNumbered } from './outline.ts'
import { isMarker, type Region, yearAlone } from './region.ts'
import { shapesOf } from './shape.ts'
import { beforeTitle, titleStems, yearsIn } from './titles.ts'

const mostTitleLines = 4

const titlesOf = onceFor((form: Form): readonly { readonly annex: AnnexId; readonly stems: readonly string[] }[] => {
  const { report } = form.edition.layout
  const tables = shapesOf(form).map(({ annex, titles }) => ({ annex: annex.id, stems: titles }))
  return report ? [...tables, { annex: report.annex, stems: titleStems(report.title) }] : tables
})

/** The region whose title begins at a line; the title may continue over the next lines, with blank ones between. */
export function titleAt(form: Form, lines: readonly Line[], from: number): Region | undefined {
  let text = ''
  // After 2023年度 and the department comes the rest of the same title; after any other line, such as a date, a title of
  // its own.
  const dated = /20\d\d年度/.test(plain(textAt(lines, from)))
  let count = 0
  for (let at = from; at < lines.length && count < mostTitleLines; at += 1) {
    const line = lines[at] as Line
    const only = alone(line)
    if (count > 0 && isBlankLine(line) && line.table === undefined) continue
    if (!only || isMarker(line)) return undefined
    if (count > 0 && ((!dated && annexTitled(form, only.text) !== undefined) || isNumbered(only.text))) return undefined
    text += only.text
    count += 1
    const title = titlesOf(form).find(({ stems }) => beforeTitle(stems, text) !== undefined)
    if (title) return regionOf(title, text, lines, from, at + 1)
    if (/[:：]/.test(text)) return undefined
  }
  return undefined
}

function regionOf(
  { annex, stems }: ReturnType<typeof titlesOf>[number],
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): Region {
  const years = yearsIn(text)
  const behind = years.length === 0 ? yearAlone(lines[to]) : undefined
  const title = lines.slice(from, to + (behind === undefined ? 0 : 1))
  const named = nameIn(beforeTitle(stems, text) ?? '')
  return { annex, lines: [], title, named, years: behind === undefined ? years : [behind] }
}

/** The region that begins with an annex number alone. */
export function numberedAt(form: Form, line: Line): Region | undefined {
  const annex = isMarker(line) ? annexTitled(form, alone(line)?.text ?? '') : undefined
  return annex === undefined ? undefined : { annex, lines: [], title: [line], named: '', years: [] }
}

/** The annex whose number or title a text is. */
export function annexTitled(form: Form, text: string): AnnexId | undefined {
  const number = plain(text).replace(/:$/, '')
  const annex = form.edition.annexes.find((each) => each.number === number)?.id
  return annex ?? titlesOf(form).find(({ stems }) => beforeTitle(stems, text) !== undefined)?.annex
}

/** Whether a region's title begins with a number, as the items in a letter's list of enclosures do. */
export function isListed({ title: [first] }: Region): boolean {
  return /^(?:附[件表][:：]\s*)?\d{1,2}[.．、]/.test((first && alone(first)?.text.trim()) ?? '')
}

function isBlankLine({ pieces }: Line): boolean {
  return pieces.every(({ text }) => isBlank(text))
}

function textAt(lines: readonly Line[], at: number): string {
  const line = lines[at]
  return (line && alone(line)?.text) ?? ''
}

/** A department's name as written in a title. */
function nameIn(before: string): string {
  return before
    .replace(/20\d\d年度?/g, '')
    .replace(/^\(|\)$/g, '')
    .replace(/(?:预算)?(?:部门|单位)$/, '')
}
