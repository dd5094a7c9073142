import { Packer, Document as WordDocument } from 'docx'
import type { Document } from './blocks.ts'
import { pinRemarks } from './remarks.ts'
import { normalStyles } from './word/normal.ts'
import { wordSections } from './word/pages.ts'
import { ownParts } from './word/parts.ts'
import { stylesOf } from './word/styles.ts'

/** The comments are passed to docx only so that it reserves room for them; `ownParts` writes them, without a date. */
const undated = new Date(0)

/** The document as a Word file; the same document gives the same parts. */
export async function renderWord(document: Document): Promise<Uint8Array> {
  const word = new WordDocument({
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    externalStyles: normalStyles(),
    styles: stylesOf(document),
    comments: { children: document.remarks.map((_, id) => ({ id, date: undated, children: [] })) },
    sections: wordSections(document, pinRemarks(document)),
  })
  return Packer.toBuffer(word, undefined, ownParts(document))
}
