import { withBlanks } from './blanks.ts'
import { signOf, unknownSign, withSigns } from './docx-signs.ts'
import { looksOf, nearestLooks, type Styles } from './docx-styles.ts'
import { type Run, withoutMarks } from './raised.ts'
import { elementsOf, isElement, isOn, textIn, within, type XmlElement } from './xml.ts'

export type Fields = { readonly kinds: ('code' | 'result')[]; codes: number }

/** The reading state of a document: a field may begin in one paragraph and end in another. */
export type Open = {
  readonly styles: Styles
  /** Nested fields; the text of a field's code is not printed. */
  readonly fields: Fields
  /** The notes referred to so far, in order: `footnotes 2`. */
  readonly notes: string[]
}

export type Inline = { readonly text: string; readonly boxes: readonly XmlElement[] }

/** Elements that are not read: deleted or moved text, properties, and the upper text of a ruby. */
const unread: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:instrText',
  'w:delText',
  'w:rt',
])
const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

type Walk = {
  readonly open: Open
  /** The paragraph's style. */
  readonly style: string | undefined
  readonly muted: boolean
  readonly raised: boolean
  readonly runs: Run[]
  readonly boxes: XmlElement[]
}

/** The printed text of a paragraph, and the text boxes anchored in it. */
export function inlineOf(open: Open, paragraph: XmlElement, style: string | undefined, muted: boolean): Inline {
  const walk = { open, style, muted, raised: false, runs: [], boxes: [] }
  walkChildren(walk, paragraph)
  return { text: withoutMarks(walk.runs), boxes: walk.boxes }
}

function walkChildren(walk: Walk, element: XmlElement): void {
  for (const child of element.children) if (isElement(child)) walkElement(walk, child)
}

function walkElement(walk: Walk, element: XmlElement): void {
  const { name } = element
  if (unread.has(name)) return
  if (name === 'w:r') walkChildren(inRun(walk, element), element)
  else if (name === 'mc:AlternateContent') walkChildren(walk, chosen(element))
  else if (name === 'w:sdt') walkChildren(isPlaceholder(element) ? { ...walk, muted: true } : walk, element)
  else if (name === 'w:fldChar') turnField(walk.open.fields, element.attributes['w:fldCharType'])
  else if (walk.muted || walk.open.fields.codes > 0) walkChildren(walk, element)
  else if (name === 'w:txbxContent') walk.boxes.push(element)
  else if (name === 'w:footnoteReference') walk.open.notes.push(`footnotes ${element.attributes['w:id']}`)
  else if (name === 'w:endnoteReference') walk.open.notes.push(`endnotes ${element.attributes['w:id']}`)
  else if (textOf(element) !== undefined)
    walk.runs.push({ text: textOf(element) ?? '', raised: walk.raised && !(name in signs) })
  else walkChildren(walk, element)
}

/**
 * The text that an element stands for; undefined if its children decide. A soft hyphen is a possible break, not a
 * character.
 */
function textOf(element: XmlElement): string | undefined {
  if (element.name === 'w:t' || element.name === 'm:t')
    return withBlanks(withSigns(textIn(element).replaceAll('\u00AD', '')))
  if (element.name !== 'w:sym') return signs[element.name]
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return code > 0 && code <= 0xffff ? signOf(element.attributes['w:font'] ?? '', code) : unknownSign
}

/** The walk through a run: its text is left out if it is hidden or crossed out. */
function inRun(walk: Walk, run: XmlElement): Walk {
  const properties = within(run, 'w:rPr')
  const styles = [within(properties, 'w:rStyle')?.attributes['w:val'], walk.style]
  const looks = nearestLooks([looksOf(properties), ...styles.map((style) => walk.open.styles.of(style))])
  const { hidden = false, struck = false, raised = false } = looks
  return walk.muted || hidden || struck || raised ? { ...walk, muted: walk.muted || hidden || struck, raised } : walk
}

function turnField(fields: Fields, turn: string | undefined): void {
  if (turn === 'begin') {
    fields.kinds.push('code')
    fields.codes += 1
  } else if (turn === 'end' && fields.kinds.pop() === 'code') fields.codes -= 1
  else if (turn === 'separate' && fields.kinds.at(-1) === 'code') {
    fields.kinds[fields.kinds.length - 1] = 'result'
    fields.codes -= 1
  }
}

/** Chooses one of the alternatives given for newer and older programs. */
export function chosen(alternatives: XmlElement): XmlElement {
  return elementsOf(alternatives, 'mc:Choice')[0] ?? within(alternatives, 'mc:Fallback') ?? alternatives
}

/** Whether a content control still shows its prompt, because nobody has filled it in. */
export function isPlaceholder(control: XmlElement): boolean {
  const shows = within(control, 'w:sdtPr', 'w:showingPlcHdr')
  return shows !== undefined && isOn(shows.attributes['w:val'] ?? '1')
}
