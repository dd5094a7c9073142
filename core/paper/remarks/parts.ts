import { escapeXml } from '../../report/word/text.ts'
import { type Opened, relationsOf } from '../parts.ts'
import { elementsOf, isElement, readXml, type Span, type Spans, textIn, type XmlElement } from '../xml.ts'
import { atEnd, edited } from './edits.ts'

/** Who signs comments, and the time that they bear: local time, since Word shows `2026-11-30T12:00:00Z` as 12:00. */
export type Signed = { readonly name: string; readonly initials: string; readonly date: string }
export type Comment = { readonly id: number; readonly text: string }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const contentTypes = '[Content_Types].xml'
const offices = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
/** The name of an element or attribute with a prefix for Word's namespace, and its declaration where there is none. */
export type Naming = { readonly prefix: string; readonly declared: string }

/** How Word's names are written within an element. Attributes always need a prefix. */
export function namingIn({ prefix, uri }: Span): Naming {
  return prefix === '' ? { prefix: 'w:', declared: ` xmlns:w="${uri}"` } : { prefix, declared: '' }
}

/** The part with the document's comments, or the name for one: programs leave empty ones that nothing refers to. */
export function commentsPart({ parts, main }: Opened): { readonly name: string; readonly related: boolean } {
  const related = relationsOf(parts, main).find(({ type }) => type === 'comments')?.part
  if (related !== undefined) return { name: related, related: true }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  for (let number = 1; ; number += 1) {
    const name = `${folder}comments${number === 1 ? '' : number}.xml`
    if (isFree(parts.get(name))) return { name, related: false }
  }
}

function isFree(text: string | undefined): boolean {
  const root = text === undefined ? undefined : readXml(text)
  return root === undefined || (root.name === 'w:comments' && elementsOf(root).length === 0)
}

/** The changed and added parts that make these comments known; `root` is the document's. */
export function withComments(
  file: Opened,
  root: Span,
  comments: readonly Comment[],
  signed: Signed,
): Map<string, string> {
  const { name, related } = commentsPart(file)
  const changed = new Map([[name, commentsXml(file, name, root, comments, signed)]])
  if (!related) changed.set(...withRelation(file, name, root.uri))
  const types = withType(file, name)
  if (types !== undefined) changed.set(contentTypes, types)
  return changed
}

function commentsXml(file: Opened, name: string, root: Span, comments: readonly Comment[], signed: Signed): string {
  const text = file.parts.get(name)
  const all = (naming: Naming) => comments.map((comment) => commentXml(naming, comment, signed)).join('')
  if (text !== undefined) return appended(text, 'comments', (span) => all(namingIn(span)))
  return `${declaration}<w:comments xmlns:w="${root.uri}">${all({ prefix: 'w:', declared: '' })}</w:comments>`
}

/** A comment, each line a paragraph. Its look is fixed, since the text of the document may be large and indented. */
function commentXml({ prefix: w, declared }: Naming, { id, text }: Comment, { name, initials, date }: Signed): string {
  const look = `<${w}pPr><${w}spacing ${w}before="0" ${w}after="0" ${w}line="240" ${w}lineRule="auto"/><${w}ind ${w}firstLineChars="0" ${w}firstLine="0"/><${w}jc ${w}val="both"/></${w}pPr>`
  const mark = `<${w}r><${w}annotationRef/></${w}r>`
  const lines = text.split('\n').map((line, at) => {
    const run = `<${w}r><${w}rPr><${w}sz ${w}val="20"/></${w}rPr><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r>`
    return `<${w}p>${look}${at === 0 ? mark : ''}${run}</${w}p>`
  })
  const by = `${w}author="${escapeXml(name)}" ${w}date="${date}" ${w}initials="${escapeXml(initials)}"`
  return `<${w}comment${declared} ${w}id="${id}" ${by}>${lines.join('')}</${w}comment>`
}

function withRelation({ parts, main }: Opened, name: string, uri: string): [string, string] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = `${folder}_rels/${main.slice(folder.length)}.rels`
  const type = `${uri.startsWith('http://purl.oclc.org/') ? offices.strict : offices.transitional}/comments`
  const text = parts.get(part) ?? `${declaration}<Relationships xmlns="${packages}/relationships"/>`
  const ids = new Set(elementsOf(readXml(text)).map(({ attributes }) => attributes.Id))
  const target = name.slice(folder.length)
  const added = appended(text, 'Relationships', ({ prefix }) => {
    return `<${prefix}Relationship Id="${freeId(ids)}" Type="${type}" Target="${escapeXml(target)}"/>`
  })
  return [part, added]
}

function freeId(ids: ReadonlySet<string | undefined>): string {
  for (let number = 1; ; number += 1) if (!ids.has(`rIdComments${number}`)) return `rIdComments${number}`
}

/** The content types with that of the comments; undefined if they have it. */
function withType({ parts }: Opened, name: string): string | undefined {
  const text = parts.get(contentTypes) ?? `${declaration}<Types xmlns="${packages}/content-types"/>`
  const known = elementsOf(readXml(text)).some(
    ({ attributes }) => attributes.PartName?.toLowerCase() === `/${name}`.toLowerCase(),
  )
  if (known) return undefined
  return appended(
    text,
    'Types',
    ({ prefix }) => `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`,
  )
}

/** A text with something more at the end of its root. */
function appended(text: string, rootName: string, more: (root: Span) => string): string {
  const spans: Spans = new Map()
  const root = spans.get(readXml(text, spans))
  if (!root) throw new Error('the root has no span')
  return edited(text, atEnd(root, rootName, more(root)))
}

const marks: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
/** Numbers from here on are not continued, since Word allows no more than 2,147,483,647. */
const mostId = 1_000_000_000

/** What a file's comments leave for new ones. */
export type Commented = {
  /** The first number for them: after those of all comments, and of all references to comments that are lost. */
  readonly next: number
  /** The texts of comments by the same author. */
  readonly said: ReadonlySet<string>
}

export function commentedIn(file: Opened, author: string): Commented {
  const text = file.parts.get(commentsPart(file).name)
  const comments = text === undefined ? [] : elementsOf(readXml(text), 'w:comment')
  const ids = [...comments, ...marksIn(file.root)].map(({ attributes }) => Number(attributes['w:id']))
  const next = ids.reduce((next, id) => (id >= next && id < mostId ? Math.floor(id) + 1 : next), 0)
  const own = comments.filter(({ attributes }) => attributes['w:author'] === author)
  return { next, said: new Set(own.map((comment) => elementsOf(comment, 'w:p').map(textOf).join('\n'))) }
}

function textOf(paragraph: XmlElement): string {
  const runs = elementsOf(paragraph, 'w:r')
  return runs.flatMap((run) => elementsOf(run, 'w:t').map(textIn)).join('')
}

function marksIn(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => (marks.has(child.name) ? child : marksIn(child)))
}
