import { commenter } from '../../words/remarks.ts'
import type { Document } from '../blocks.ts'
import { fontTable } from './fonts.ts'
import { escapeXml } from './text.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const core =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'

/** The files of the package that docx would date by the clock, or would write without the fonts' substitutes. */
export function ownParts(document: Document) {
  return [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'word/comments.xml', data: comments(document) },
    { path: 'docProps/core.xml', data: properties(document) },
  ]
}

function comments({ remarks }: Document): string {
  const all = remarks.map(({ text }, index) => {
    const lines = text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    return `<w:comment w:id="${index}" w:author="${commenter.name}" w:initials="${commenter.initials}">${lines.join('')}</w:comment>`
  })
  return `${declaration}<w:comments ${main}>${all.join('')}</w:comments>`
}

function properties({ title }: Document): string {
  const who = '<dc:creator>Ziping</dc:creator><cp:lastModifiedBy>Ziping</cp:lastModifiedBy>'
  return `${declaration}<cp:coreProperties ${core}><dc:title>${escapeXml(title)}</dc:title>${who}</cp:coreProperties>`
}
