import { SaxesParser } from 'saxes'
import { PaperRefusedError } from './refusal.ts'

/** An element; names have the prefix that this file gives their namespace, whatever the document uses. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

/** Where an element is in its text, counted in characters of JavaScript. */
export type Span = {
  /** Its prefix as written, with the colon, and the namespace that this stands for. */
  readonly prefix: string
  readonly uri: string
  /** After its opening tag, and before its closing tag; both after `<w:p/>`, which is both at once. */
  readonly from: number
  readonly to: number
  readonly once: boolean
}
/** The spans of a text's root, its paragraphs and their properties. */
export type Spans = Map<XmlElement, Span>

/** The deepest nesting of elements; a table within a table within a table takes thirty. Walks may recurse this deep. */
const mostDepth = 200
/** The most elements in a part; 200 printed pages have some 300,000. */
const mostElements = 1_000_000

const word = 'w:'
const relations = 'r:'
/** The transitional namespaces, which all programs write, and the strict ones of ISO 29500. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': word,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': word,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': relations,
  'http://purl.oclc.org/ooxml/officeDocument/relationships': relations,
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
}

const none: XmlElement['attributes'] = {}
const spanned: ReadonlySet<string> = new Set([`${word}p`, `${word}pPr`])

/** An open element: `from` is the number of nodes before its children, `begins` the position after its tag. */
type Growing = {
  readonly name: string
  readonly attributes: XmlElement['attributes']
  children: readonly XmlNode[]
  readonly from: number
  readonly begins: number
}
type ClosedTag = { readonly prefix: string; readonly uri: string; readonly isSelfClosing: boolean }
type Attributes = Readonly<Record<string, { readonly uri: string; readonly local: string; readonly value: string }>>

/** The root element of an XML text. Throws a refusal; entities other than XML's five are errors. Adds to the spans. */
export function readXml(text: string, spans?: Spans): XmlElement {
  try {
    return parse(text, spans)
  } catch (error) {
    throw error instanceof PaperRefusedError ? error : new PaperRefusedError('broken')
  }
}

function parse(text: string, spans: Spans | undefined): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: Growing[] = []
  // Nodes that are not in their parent yet: they are sliced off at their final size, since growing an array for each
  // element takes a third longer.
  const nodes: XmlNode[] = []
  let elements = 0
  parser.on('doctype', () => refuse('doctype'))
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1
    if (elements > mostElements || open.length >= mostDepth) refuse('tooMuch')
    const name = prefixOf(uri) + local
    open.push({ name, attributes: attributesOf(attributes), children: [], from: nodes.length, begins: parser.position })
  })
  parser.on('closetag', (tag) => {
    const closed = open.pop()
    if (!closed) return
    if (open.length === 0 || spanned.has(closed.name))
      spans?.set(closed, spanOf(text, tag, closed.begins, parser.position))
    if (nodes.length > closed.from) closed.children = nodes.splice(closed.from)
    nodes.push(closed)
  })
  const add = (text: string) => nodes.push(text)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  return nodes.find(isElement) ?? refuse('broken')
}

function spanOf(text: string, tag: ClosedTag, from: number, end: number): Span {
  const once = tag.isSelfClosing
  const prefix = tag.prefix === '' ? '' : `${tag.prefix}:`
  return { prefix, uri: tag.uri, from, to: once ? from : text.lastIndexOf('<', end - 1), once }
}

function refuse(why: PaperRefusedError['why']): never {
  throw new PaperRefusedError(why)
}

function attributesOf(attributes: Attributes): Readonly<Record<string, string>> {
  const values = Object.values(attributes)
  if (values.length === 0) return none
  return Object.fromEntries(values.map(({ uri, local, value }) => [(uri && prefixOf(uri)) + local, value]))
}

function prefixOf(uri: string): string {
  return Object.hasOwn(prefixes, uri) ? (prefixes[uri] ?? '') : '?:'
}

export function elementsOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const children = element?.children ?? []
  return children.filter(
    (child): child is XmlElement => isElement(child) && (name === undefined || child.name === name),
  )
}

/** The first element at the end of a path of names. */
export function within(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => at && elementsOf(at, name)[0], element)
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The text directly in an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((child) => !isElement(child)).join('')
}

/** Whether an Office on/off value is on. */
export function isOn(value: string): boolean {
  return !['0', 'false', 'off'].includes(value)
}
