import type { Numbering } from './docx-numbering.ts'
import { hides, valOf } from './docx-styles.ts'
import { chosen, inlineOf, isPlaceholder, type Open } from './docx-text.ts'
import type { Source } from './page.ts'
import { elementsOf, within, type XmlElement } from './xml.ts'

/**
 * Receives each paragraph that is read, with the source of its text and the text. A paragraph that refers to a note is
 * received with the note's source too, without a text.
 */
export type Met = (source: Source, paragraph: XmlElement, text: string) => void

export type Reading = Open & { readonly numbering: Numbering; readonly met: Met }

/**
 * Receives the paragraphs and tables of a body, cell, text box or note, in reading order; texts keep the blanks at
 * their ends.
 */
export type Taker = {
  readonly paragraph: (text: string, number: string | undefined, element: XmlElement) => void
  readonly table: (table: XmlElement, muted: boolean) => void
}

type Found = { readonly element: XmlElement; readonly muted: boolean }

/** Invisible wrappers around rows, cells and blocks. */
const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'mc:AlternateContent',
])

/** Elements with these names in a container, inside wrappers too; `muted` in an unfilled control. */
export function foundIn(container: XmlElement, names: readonly string[], muted = false): Found[] {
  const found: Found[] = []
  collect({ element: container, muted }, names, found)
  return found
}

function collect({ element, muted }: Found, names: readonly string[], found: Found[]): void {
  const inside = element.name === 'mc:AlternateContent' ? chosen(element) : element
  for (const child of elementsOf(inside))
    if (names.includes(child.name)) found.push({ element: child, muted })
    else if (wrappers.has(child.name))
      collect({ element: child, muted: muted || (child.name === 'w:sdt' && isPlaceholder(child)) }, names, found)
}

/**
 * Passes the blocks of a container to the taker. A paragraph whose mark is deleted or hidden is joined with the next.
 */
export function takeBlocks(reading: Reading, container: XmlElement, taker: Taker, muted = false): void {
  let carried = ''
  let last = container
  const flush = () => {
    if (carried !== '') taker.paragraph(carried, undefined, last)
    carried = ''
  }
  for (const found of foundIn(container, ['w:p', 'w:tbl'], muted)) {
    const frame = found.element.name === 'w:tbl' ? onlyCell(found.element) : undefined
    if (found.element.name === 'w:p') carried = takeParagraph(reading, found, taker, carried)
    else flush()
    last = found.element
    if (frame) takeBlocks(reading, frame, taker, found.muted)
    else if (found.element.name === 'w:tbl') taker.table(found.element, found.muted)
  }
  flush()
}

/** A table cell with at least so many paragraphs and tables is a frame. */
const fewestInFrame = 4

/** The only cell of a table that is a frame around a page. */
function onlyCell(table: XmlElement): XmlElement | undefined {
  const [row, ...rows] = foundIn(table, ['w:tr'])
  const [cell, ...cells] = row && rows.length === 0 ? foundIn(row.element, ['w:tc']) : []
  const blocks = cell && cells.length === 0 ? foundIn(cell.element, ['w:p', 'w:tbl']) : []
  return blocks.length < fewestInFrame ? undefined : cell?.element
}

/** Passes on a paragraph together with the text joined to its front; returns the text to join to the next. */
function takeParagraph(reading: Reading, { element, muted }: Found, taker: Taker, before: string): string {
  const properties = within(element, 'w:pPr')
  const style = valOf(properties, 'w:pStyle') ?? reading.styles.usual
  const noted = reading.notes.length
  const { text, boxes } = inlineOf(reading, element, style, muted)
  for (let note = noted + 1; note <= reading.notes.length; note += 1) reading.met({ note }, element, '')
  const runs = runsOn(properties)
  if (!runs) take(reading, taker, element, style, before + text)
  for (const box of boxes) takeBlocks(reading, box, taker)
  return runs ? before + text : ''
}

function take(reading: Reading, taker: Taker, element: XmlElement, style: string | undefined, text: string) {
  const numbered = reading.numbering(within(element, 'w:pPr'), style)
  if (!numbered || numbered.number === '') taker.paragraph(text, undefined, element)
  else taker.paragraph(`${numbered.number}${numbered.after}${text.trim()}`.trim(), numbered.number, element)
}

function runsOn(properties: XmlElement | undefined): boolean {
  const mark = within(properties, 'w:rPr')
  return within(mark, 'w:del') !== undefined || within(mark, 'w:moveFrom') !== undefined || hides(mark) === true
}
