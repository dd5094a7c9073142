import { DOMParser, type Element } from '@xmldom/xmldom'

/** A comment read back from a Word file: what it says, and what it is attached to. */
export type ReadComment = {
  readonly id: string
  readonly author: string
  readonly text: string
  /** The text of the paragraph, and of the table cell around it, in which it is anchored. */
  readonly on: string
  readonly cell?: string
}

const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml')
const named = (element: Element | ReturnType<typeof xml>, name: string) =>
  [...element.getElementsByTagNameNS('*', name)] as Element[]
const attribute = (element: Element, name: string) =>
  [...element.attributes].find((one) => one.localName === name)?.value ?? ''

/** The comments in the order of the document; each has its beginning, its end and its mark in one paragraph. */
export function commentsIn(parts: ReadonlyMap<string, string>, folder = 'word/'): ReadComment[] {
  const said = new Map(
    named(xml(parts.get(`${folder}comments.xml`) ?? ''), 'comment').map((one) => [attribute(one, 'id'), one] as const),
  )
  const document = xml(parts.get(`${folder}document.xml`) ?? '')
  const marks = (name: string) => new Map(named(document, name).map((one) => [attribute(one, 'id'), one] as const))
  const [ends, references] = [marks('commentRangeEnd'), marks('commentReference')]
  return [...marks('commentRangeStart')].map(([id, start]) => {
    const comment = said.get(id)
    const paragraph = around(start, 'p')
    const together = [ends.get(id), references.get(id)].every((one) => one && around(one, 'p') === paragraph)
    if (!comment || !paragraph || !together) throw new Error(`comment ${id} is torn`)
    const cell = around(start, 'tc')
    const text = named(comment, 'p').map((line) => line.textContent)
    return {
      id,
      author: attribute(comment, 'author'),
      text: text.join('\n'),
      on: textOf(paragraph),
      ...(cell ? { cell: textOf(cell) } : {}),
    }
  })
}

function around(element: Element, name: string): Element | undefined {
  let at: unknown = element
  while (at && (at as Element).localName !== name) at = (at as Element).parentNode
  return at as Element | undefined
}

function textOf(element: Element): string {
  return named(element, 't')
    .map((one) => one.textContent)
    .join('')
}

/** The main part without the anchors of these comments; an empty paragraph is one tag again. */
export function withoutAnchors(text: string, ids: readonly string[]): string {
  const own = new Set(ids)
  const gone = text
    .replace(/<(\w+:)commentRange(?:Start|End)(?: xmlns:w="[^"]*")? \w+:id="(\d+)"\/>/g, (all, _, id) =>
      own.has(id) ? '' : all,
    )
    .replace(
      /<(\w+:)r(?: xmlns:w="[^"]*")?><\w+:commentReference(?: xmlns:w="[^"]*")? \w+:id="(\d+)"\/><\/\w+:r>/g,
      (all, _, id) => (own.has(id) ? '' : all),
    )
  return bare(gone)
}

/** A text in which an empty paragraph is written in one way. */
export function bare(text: string): string {
  return text.replace(/<((?:\w+:)?p)((?: [^<>]*)?)><\/\1>/g, '<$1$2/>')
}
