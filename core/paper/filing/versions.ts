import type { Form } from '../../form.ts'
import { isBlank } from '../../values/blank.ts'
import { labelOf, plain } from './label.ts'
import type { Ledger } from './ledger.ts'
import { begun } from './line.ts'
import type { Region } from './region.ts'
import { isSameDepartment } from './several.ts'
import { type Shape, shapesOf } from './shape.ts'
import { annexTwice, why } from './why.ts'

/** Two tables are versions of one annex if the first contains this share of the second's rows. */
const leastShare = 0.6
const fewestRows = 3

/**
 * The regions to read. An exact repetition is dropped; a second version of an annex that a filing has once is not read
 * and becomes a doubt.
 */
export function withoutVersions(form: Form, ledger: Ledger, regions: readonly Region[]): readonly Region[] {
  const seen = new Set<string>()
  const kept: Region[] = []
  for (const region of regions) {
    const words = wordsOf(region)
    const earlier = kept.find((other) => isVersion(form, region, other))
    if (words !== '' && seen.has(`${region.annex}\n${words}`)) forget(ledger, region)
    else if (earlier) refuse(form, ledger, region)
    else kept.push(region)
    seen.add(`${region.annex}\n${words}`)
  }
  return kept
}

function piecesOf({ title, lines }: Region) {
  return [...title, ...lines].flatMap(begun)
}

function wordsOf({ lines }: Region): string {
  return lines
    .flatMap(begun)
    .map(({ text }) => plain(text))
    .filter((text) => text !== '')
    .join('\n')
}

function isVersion(form: Form, region: Region, other: Region): boolean {
  const shape = shapesOf(form).find(({ annex }) => annex.id === region.annex)
  if (!shape || shape.annex.each !== undefined || other.annex !== region.annex || region.title.length === 0)
    return false
  const [own, before] = [rowsIn(shape, region), rowsIn(shape, other)]
  const shared = [...own].filter((label) => before.has(label)).length
  if (!isSameDepartment(departmentOf(form, shape, region), departmentOf(form, shape, other))) return false
  return shared >= fewestRows && shared >= own.size * leastShare
}

/** The department named in a region's cell; undefined if blank. */
function departmentOf({ edition }: Form, { alone }: Shape, { lines, named }: Region): string {
  const pieces = lines.flatMap(begun).filter(({ text }) => !isBlank(text))
  const isName = (text: string) => alone.get(labelOf(text).bare)?.pattern === edition.layout.name
  const at = pieces.findIndex(({ text }) => isName(text.split(/[:：]/, 1)[0] ?? ''))
  const [, behind = ''] = pieces[at]?.text.split(/[:：]/) ?? []
  return behind.trim() || (pieces[at + 1]?.text ?? named)
}

/** The labels of rows that a region has. */
function rowsIn({ rows, alone }: Shape, region: Region): ReadonlySet<string> {
  const labels = region.lines.flatMap(begun).flatMap(({ text }) => {
    const { bare } = labelOf(text.split(/[:：]/, 1)[0] ?? '')
    return rows.has(bare) || alone.has(bare) ? [bare] : []
  })
  return new Set(labels)
}

function forget(ledger: Ledger, region: Region): void {
  for (const piece of piecesOf(region)) ledger.printed(piece)
}

function refuse(form: Form, ledger: Ledger, region: Region): void {
  const number = form.edition.annexes.find(({ id }) => id === region.annex)?.number ?? ''
  ledger.question(region.annex, number, annexTwice(number))
  for (const piece of piecesOf(region)) if (!isBlank(piece.text)) ledger.unread(piece, why.otherVersion)
}
