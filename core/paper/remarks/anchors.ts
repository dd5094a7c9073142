import { docxPage } from '../docx.ts'
import type { Source } from '../page.ts'
import { type Opened, opened, type Parts } from '../parts.ts'
import { type Span, type Spans, within, type XmlElement } from '../xml.ts'

/** A paragraph of a document's body as it is written there. */
export type Anchor = {
  readonly paragraph: Span
  /** Its properties, if it has any. */
  readonly properties?: Span | undefined
}

/** Words that distinguish the paragraph that is meant from others of its source. `onwards`: also from those after it. */
export type Passage = { readonly words: string; readonly onwards: boolean }

/** Where remarks can be attached in a Word file. */
export type Anchors = {
  readonly file: Opened
  /** The span of the main part's root. */
  readonly root: Span
  /**
   * The paragraph of a source that contains the passage, or the first one that is not empty. Undefined if the document
   * has no paragraph there.
   */
  readonly at: (source: Source, passage?: Passage) => Anchor | undefined
  readonly first: Anchor | undefined
}

/** A paragraph that was read; `bare` is worked out when a passage is first looked for. */
type Met = { readonly element: XmlElement; readonly text: string; bare?: string }
/** The paragraphs of each source, by their positions in the document. */
type Index = Map<string, number[]>

/** The anchors of a Word file. Throws a refusal. */
export function anchorsOf(parts: Parts): Anchors {
  const spans: Spans = new Map()
  const file = opened(parts, spans)
  const all: Met[] = []
  const [own, inner]: [Index, Index] = [new Map(), new Map()]
  docxPage(file, (source, element, text) => {
    if (!spans.has(element)) return
    add(own, keyOf(source), all.length)
    for (let around = source.within; around; around = around.within) add(inner, keyOf(around), all.length)
    all.push({ element, text })
  })
  const root = spans.get(file.root)
  const hosts = hostsOf(spans)
  const anchor = (element: XmlElement | undefined) => element && anchorOf(spans, hosts.get(element) ?? element)
  const at = (source: Source, passage?: Passage) => {
    const key = keyOf(source)
    return anchor(chosen(all, own.get(key) ?? [], inner.get(key) ?? [], passage)?.element)
  }
  if (!root) throw new Error('the root has no span')
  return { file, root, at, first: anchor(all[0]?.element) }
}

function add(index: Index, key: string, at: number): void {
  const known = index.get(key)
  if (known) known.push(at)
  else index.set(key, [at])
}

/** A paragraph of the source itself or of tables within its cell, preferably one that is not empty. */
function chosen(
  all: readonly Met[],
  own: readonly number[],
  inner: readonly number[],
  passage: Passage | undefined,
): Met | undefined {
  const mine = [...own, ...inner]
  const filled = mine.find((at) => all[at]?.text.trim() !== '') ?? mine[0]
  if (passage === undefined || filled === undefined) return all[filled ?? -1]
  const among = passage.onwards ? all.slice(mine[0]) : mine.flatMap((at) => all[at] ?? [])
  return withWords(among, passage.words) ?? all[filled]
}

/** The first paragraph that contains all parts of these words, which are separated by `…`. */
function withWords(paragraphs: readonly Met[], words: string): Met | undefined {
  const parts = words.split('…').map(bare)
  return paragraphs.find((paragraph) => {
    paragraph.bare ??= bare(paragraph.text)
    const whole = paragraph.bare
    return parts.every((part) => whole.includes(part))
  })
}

/** A text as passages are compared: without spaces, in normal width. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** A source as a text. The paragraphs of a note share one: remarks on them go to where the note is referred to. */
function keyOf({ note, paragraph, table, row, column, within: around }: Source): string {
  if (note !== undefined) return `note ${note}`
  const own = [paragraph, table, row, column].map((number) => number ?? '').join(' ')
  return around ? `${keyOf(around)} > ${own}` : own
}

/**
 * The paragraphs in text boxes, each with the paragraph of the body that holds its box: not every program shows
 * comments in boxes, and a box may be written twice, for newer and older programs.
 */
function hostsOf(spans: Spans): ReadonlyMap<XmlElement, XmlElement> {
  const paragraphs = [...spans].filter(([{ name }]) => name === 'w:p').sort(([, a], [, b]) => a.from - b.from)
  const hosts = new Map<XmlElement, XmlElement>()
  let [host, end] = [paragraphs[0]?.[0], -1]
  for (const [element, { from, to }] of paragraphs)
    if (host && from < end) hosts.set(element, host)
    else [host, end] = [element, to]
  return hosts
}

function anchorOf(spans: Spans, element: XmlElement): Anchor | undefined {
  const paragraph = spans.get(element)
  const properties = within(element, 'w:pPr')
  return paragraph && { paragraph, properties: properties && spans.get(properties) }
}
