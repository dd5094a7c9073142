import { printable } from '../../report/word/text.ts'
import type { Source } from '../page.ts'
import type { Parts } from '../parts.ts'
import { type Anchor, anchorsOf, type Passage } from './anchors.ts'
import { atEnd, type Edit, edited, insertion } from './edits.ts'
import { type Comment, commentedIn, namingIn, type Signed, withComments } from './parts.ts'

/** What is remarked on a text of a Word file. */
export type Remark = {
  readonly source: Source
  readonly passage?: Passage
  readonly text: string
}

/**
 * Writes remarks into a Word file as comments; returns the changed and added parts alone. A remark whose source is not
 * in the document goes to its first paragraph; one that the same author has already written is not repeated. The main
 * part only gets the comments' anchors. Throws a refusal.
 */
export function withRemarks(parts: Parts, remarks: readonly Remark[], signed: Signed): ReadonlyMap<string, string> {
  const { file, root, at, first } = anchorsOf(parts)
  const comments: Comment[] = []
  const anchored = new Map<number, { readonly anchor: Anchor; readonly ids: number[] }>()
  const { next, said } = commentedIn(file, signed.name)
  for (const { source, passage, text } of remarks) {
    const anchor = said.has(printable(text)) ? undefined : (at(source, passage) ?? first)
    if (!anchor) continue
    const id = next + comments.length
    comments.push({ id, text })
    const known = anchored.get(anchor.paragraph.from)
    if (known) known.ids.push(id)
    else anchored.set(anchor.paragraph.from, { anchor, ids: [id] })
  }
  if (comments.length === 0) return new Map()
  const text = parts.get(file.main) ?? ''
  const edits = [...anchored.values()].flatMap(({ anchor, ids }) => anchoring(text, anchor, ids))
  return withComments(file, root, comments, signed).set(file.main, edited(text, edits))
}

/** The anchors of comments around the content of a paragraph, behind its properties. */
function anchoring(text: string, { paragraph, properties }: Anchor, ids: readonly number[]): Edit[] {
  const { prefix: w, declared } = namingIn(paragraph)
  const mark = (name: string, id: number) => `<${w}${name}${declared} ${w}id="${id}"/>`
  const starts = ids.map((id) => mark('commentRangeStart', id)).join('')
  const ends = ids.map((id) => {
    return `${mark('commentRangeEnd', id)}<${w}r${declared}>${mark('commentReference', id)}</${w}r>`
  })
  if (paragraph.once) return atEnd(paragraph, 'p', starts + ends.join(''))
  const start = properties ? endOf(text, properties.once, properties.to) : paragraph.from
  return [insertion(start, starts), ...atEnd(paragraph, 'p', ends.join(''))]
}

/** The position after an element's closing tag. */
function endOf(text: string, once: boolean, to: number): number {
  return once ? to : text.indexOf('>', to) + 1
}
