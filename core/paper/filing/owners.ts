import type { AnnexId } from '../../address.ts'
import type { Form } from '../../form.ts'
import { onceFor } from '../../once.ts'
import { isBlank } from '../../values/blank.ts'
import { labelOf } from './label.ts'
import { alone, begun, type Line, type Piece } from './line.ts'
import { headingOf, isNumbered } from './outline.ts'
import { shapesOf } from './shape.ts'
import { annexTitled } from './titled.ts'

/** So many lines ahead, another label must point to the same annex before the current one does. */
const mostLinesOn = 15

/** The labels that occur in only one annex. */
const ownersOf = onceFor((form: Form): ReadonlyMap<string, AnnexId | undefined> => {
  const owners = new Map<string, AnnexId | undefined>()
  for (const { annex, own } of shapesOf(form))
    for (const label of own) owners.set(label, owners.has(label) ? undefined : annex.id)
  return owners
})

/**
 * The annex that a line begins without a title: by a label that no other annex has, or by a heading of the report. In
 * the middle of another annex a second label has to confirm it, since a name or a goal may look like one.
 */
export function annexBegun(
  form: Form,
  lines: readonly Line[],
  at: number,
  open: AnnexId | undefined,
): AnnexId | undefined {
  const annex = annexOf(form, lines, at, open)
  if (annex === undefined || annex === open || open === undefined) return annex
  for (let next = at + 1; next < Math.min(lines.length, at + mostLinesOn); next += 1) {
    const only = alone(lines[next] as Line)
    if (only && annexTitled(form, only.text) !== undefined) return undefined
    const other = annexOf(form, lines, next, open)
    if (other !== undefined) return other === annex ? annex : undefined
  }
  return undefined
}

function annexOf(form: Form, lines: readonly Line[], at: number, open: AnnexId | undefined): AnnexId | undefined {
  const { report } = form.edition.layout
  const line = lines[at] as Line
  const only = alone(line)
  if (report && only && !line.aligned && isNumbered(only.text) && headingOf(form, only.text)) return report.annex
  if (open === report?.annex && line.pieces.length < 2) return undefined
  const owners = labelsOf(line, line.table !== undefined && line.table === lines[at - 1]?.table)
  return owners.flatMap((label) => ownerOf(ownersOf(form), label) ?? [])[0]
}

/** The texts of a line that may be labels: in a table only the first cell. */
function labelsOf(line: Line, inTable: boolean): string[] {
  const [first, ...rest] = begun(line).filter(({ text }) => !isBlank(text))
  if (!first || (inTable && first.from > 0)) return []
  return [first, ...(inTable ? [] : rest)].flatMap((piece) => [piece.text, ...labelBefore(piece)])
}

/** A label before its value in one text. */
function labelBefore({ text }: Piece): string[] {
  return /[\n。；]/.test(text) ? [] : [text.split(/[:：]/, 1)[0] ?? '']
}

function ownerOf(owners: ReadonlyMap<string, AnnexId | undefined>, text: string): AnnexId | undefined {
  const { whole, bare } = labelOf(text)
  return owners.get(bare) ?? owners.get(whole)
}
