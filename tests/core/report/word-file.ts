import { DOMImplementation, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { formOf } from '../../../core/editions/index.ts'
import type { Form } from '../../../core/form.ts'
import { onceFor, onceForWords } from '../../../core/once.ts'
import { assembleReport, type ReportOptions } from '../../../core/report/assemble.ts'
import type { Document } from '../../../core/report/blocks.ts'
import { renderWord } from '../../../core/report/word.ts'

export type Facts = Readonly<Record<string, string>>

export const draft: ReportOptions = { draft: '草稿 2024年7月3日 18:05', remarks: [] }
export const final: ReportOptions = { remarks: [] }

export function hunan(): Form {
  const form = formOf('hunan-2023')
  if (!form) throw new Error('no such edition')
  return form
}

export function assemble(facts: Facts, options: ReportOptions = final, form: Form = hunan()): Document {
  const filing = { facts: new Map(Object.entries(facts)), department: '云溪县农业农村局', year: 2023 }
  return assembleReport(form, filing, options)
}

/** A printed cell: its words, the columns it spans, and whether it begins or continues a vertical merge. */
export type Cell = { readonly text: string; readonly span: number; readonly down: '' | 'restart' | 'continue' }

export type WordFile = {
  readonly parts: Readonly<Record<string, string>>
  /** The rows of each annex, for all its tables below each other. */
  readonly tables: readonly (readonly (readonly Cell[])[])[]
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[]
}

/** The same facts with the same options are printed once; the result is never changed. */
export function print(facts: Facts, options: ReportOptions = final, form: Form = hunan()): Promise<WordFile> {
  const ofForm = printedOf(form)
  const key = JSON.stringify([facts, options])
  const known = ofForm.get(key) ?? printNow(facts, options, form)
  ofForm.set(key, known)
  return known
}

const printedOf = onceFor((_: Form) => new Map<string, Promise<WordFile>>())

export async function printNow(facts: Facts, options: ReportOptions, form: Form = hunan()): Promise<WordFile> {
  return openWord(await renderWord(assemble(facts, options, form)))
}

export function openWord(bytes: Uint8Array): WordFile {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
  return {
    parts,
    get tables() {
      return tablesOf(parts)
    },
    get paragraphs() {
      return paragraphsOf(parts)
    },
  }
}

/** The document of a Word file, parsed on first use; trees are large, so only the last ones are kept. */
export function bodyOf(parts: WordFile['parts']): Element {
  return bodies(parts['word/document.xml'] ?? '')
}

const bodies = onceForWords(xml, 2)

const tablesOf = onceFor((parts: WordFile['parts']) =>
  annexTables(bodyOf(parts)).map((tables) =>
    tables.flatMap((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(cellOf))),
  ),
)

const paragraphsOf = onceFor((parts: WordFile['parts']) =>
  all(bodyOf(parts), 'w:p').map((paragraph) => ({
    style: value(paragraph, 'w:pStyle') ?? 'Normal',
    text: textOf(paragraph),
  })),
)

/** A tree built with the fast parser: the library's own builds an expression for every closing tag. */
export function xml(text: string): Element {
  const document = new DOMImplementation().createDocument(null, '')
  let within: Node = document
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    within = within.appendChild(element)
  })
  parser.on('text', (words) => {
    if (within !== document) within.appendChild(document.createTextNode(words))
  })
  parser.on('closetag', () => {
    within = within.parentNode ?? document
  })
  parser.write(text).close()
  if (!document.documentElement) throw new Error('no XML')
  return document.documentElement
}

/** The tables of each annex: only seams are between them. */
export function annexTables(body: Element): Element[][] {
  const annexes: Element[][] = []
  let apart = true
  for (const element of all(body, 'w:body').flatMap((one) => [...one.childNodes] as Element[])) {
    if (element.nodeName !== 'w:tbl') apart ||= value(element, 'w:pStyle') !== 'seam'
    else if (apart) [apart] = [false, annexes.push([element])]
    else annexes.at(-1)?.push(element)
  }
  return annexes
}

/** A walk of our own: the library's lists watch for changes that never come. */
export function all(element: Element, name: string): Element[] {
  const found: Element[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeName === name) found.push(child as Element)
    if (child.nodeType === 1) found.push(...all(child as Element, name))
  }
  return found
}

/** The cells as `text` or `text span` or `text span↓` (begins a vertical merge) or `↑ span` (continues one). */
export function shapes(rows: readonly (readonly Cell[])[]): string[] {
  return rows.map((row) =>
    row.map(({ text, span, down }) => `${down === 'continue' ? '↑' : text}${mark(span, down)}`).join('|'),
  )
}

function mark(span: number, down: Cell['down']): string {
  return `${span > 1 ? `*${span}` : ''}${down === 'restart' ? '↓' : ''}`
}

function cellOf(cell: Element): Cell {
  const merge = all(cell, 'w:vMerge')[0]
  const down = merge ? (merge.getAttribute('w:val') ?? 'continue') : ''
  return {
    text: textOf(cell),
    span: Number(value(cell, 'w:gridSpan') ?? 1),
    down: down === 'restart' || down === '' ? down : 'continue',
  }
}

function value(element: Element, name: string): string | undefined {
  return all(element, name)[0]?.getAttribute('w:val') ?? undefined
}

function textOf(element: Element): string {
  return all(element, 'w:t')
    .map((text) => text.textContent ?? '')
    .join('')
}
