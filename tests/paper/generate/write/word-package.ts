import { escaped } from './word-text.ts'

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of a Word file of this body and these footnotes. */
export function packageParts(body: string, notes: readonly string[]): Map<string, string> {
  const names = ['document.main', 'numbering', 'footnotes']
  const overrides = names.map((name) => {
    const part = name.replace('.main', '')
    return `<Override PartName="/word/${part}.xml" ContentType="${types}.${name}+xml"/>`
  })
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>'
  return new Map([
    ['[Content_Types].xml', contentTypes('<Default Extension="xml" ContentType="application/xml"/>', overrides)],
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['numbering', 'numbering.xml'],
        ['footnotes', 'footnotes.xml'],
      ]),
    ],
    ['word/document.xml', `${head}<w:document ${spaces}><w:body>${body}${page}</w:body></w:document>`],
    ['word/numbering.xml', `${head}<w:numbering ${spaces}>${numbering}</w:numbering>`],
    ['word/footnotes.xml', `${head}<w:footnotes ${spaces}>${notes.map(noteXml).join('')}</w:footnotes>`],
  ])
}

export function contentTypes(defaults: string, overrides: readonly string[]): string {
  const rels = 'application/vnd.openxmlformats-package.relationships+xml'
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${rels}"/>${defaults}${overrides.join('')}</Types>`
}

export function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

function noteXml(text: string, at: number): string {
  const words = escaped(text.replace('<w:footnoteReference/>', ''))
  return `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>${words}</w:t></w:r></w:p></w:footnote>`
}

/** 一、（一）1. made by Word itself. */
const levels = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
] as const
const numbering = `<w:abstractNum w:abstractNumId="0">${levels
  .map(
    ([format, text], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
