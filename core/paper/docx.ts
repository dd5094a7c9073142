import { type Met, type Reading, type Taker, takeBlocks } from './docx-blocks.ts'
import { numberingOf } from './docx-numbering.ts'
import { stylesOf } from './docx-styles.ts'
import { tableOf } from './docx-table.ts'
import { type Taken, withTabbedRows } from './docx-tabs.ts'
import type { Page, Source } from './page.ts'
import { type Opened, partOf } from './parts.ts'
import { PaperRefusedError } from './refusal.ts'
import { elementsOf, within, type XmlElement } from './xml.ts'

/**
 * A Word file as a person sees it with all tracked changes accepted; its notes come at the end. Throws a refusal. Each
 * paragraph is passed to `met` with its source.
 */
export function docxPage(file: Opened, met: Met = () => undefined): Page {
  const body = within(file.root, 'w:body')
  if (!body) throw new PaperRefusedError('broken')
  const styles = stylesOf(partOf(file, 'styles'))
  const numbering = numberingOf(partOf(file, 'numbering'), styles)
  const reading: Reading = { styles, numbering, fields: { kinds: [], codes: 0 }, notes: [], met }
  const taken: Taken[] = []
  takeBlocks(reading, body, takerOf(reading, taken, {}))
  for (const [at, note] of notesOf(reading, file).entries())
    takeBlocks(reading, note, takerOf(reading, taken, { note: at + 1 }))
  // After a field that never ends, everything would count as its code.
  if (reading.fields.codes > 0) throw new PaperRefusedError('broken')
  return { blocks: withTabbedRows(taken) }
}

function takerOf(reading: Reading, taken: Taken[], source: Source): Taker {
  let [paragraphs, tables] = [0, 0]
  return {
    paragraph(raw, number, element) {
      paragraphs += 1
      const printed = number === undefined ? {} : { number }
      const place = { ...source, paragraph: paragraphs }
      reading.met(place, element, raw)
      taken.push({ block: { is: 'paragraph', text: raw.trim(), ...printed, source: place }, raw })
    },
    table(table, muted) {
      tables += 1
      taken.push({ block: tableOf(reading, table, { ...source, table: tables }, muted), raw: '' })
    },
  }
}

/** The notes that the text refers to, in its order; deleted ones are not referred to. */
function notesOf(reading: Reading, file: Opened): XmlElement[] {
  if (reading.notes.length === 0) return []
  const all = new Map<string, XmlElement>()
  for (const [kind, name] of [
    ['footnotes', 'w:footnote'],
    ['endnotes', 'w:endnote'],
  ] as const)
    for (const note of elementsOf(partOf(file, kind), name)) all.set(`${kind} ${note.attributes['w:id']}`, note)
  return reading.notes.flatMap((id) => all.get(id) ?? [])
}
