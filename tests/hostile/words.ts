import { paragraph, table, wordFile } from '../files/made.ts'
import { empties, nested, packed } from './archives.ts'
import type { HostileFile } from './files.ts'

const run = '<w:r><w:t>字</w:t></w:r>'
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

/** A file whose document is exactly this text. */
const raw = (document: string) => wordFile('', { 'word/document.xml': Buffer.from(document) })
const bytesOf = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]))

const words: Readonly<Record<string, () => Uint8Array>> = {
  'a million blanks before a word': () => wordFile(paragraph(`${' '.repeat(1_000_000)}x`)),
  'blanks before every word': () => wordFile(paragraph(`${' '.repeat(50_000)}x`.repeat(20))),
  'a million runs': () => wordFile(`<w:p>${run.repeat(600_000)}</w:p>`),
  'very many paragraphs': () => wordFile('<w:p/>'.repeat(1_000_000)),
  'paragraphs of words': () => wordFile(paragraph('字').repeat(200_000)),
  'a table of very many cells': () => wordFile(table(Array.from({ length: 5000 }, () => Array(20).fill('1')))),
  'cells of very many lines': () =>
    wordFile(table(Array.from({ length: 300 }, () => [Array(300).fill('').join('\n')]))),
  'tables within each other': () =>
    wordFile(nested(100_000, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', paragraph('x'))),
  'tables within each other, as deep as is read': () =>
    wordFile(nested(60, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', paragraph('x')).repeat(500)),
  'paragraphs within each other': () => wordFile(nested(100_000, '<w:p>', '</w:p>')),
  'tags that never end': () => raw('<w:p '.repeat(2_000_000)),
  'comments that never end': () => raw('<!-- '.repeat(2_000_000)),
  'an element of a million attributes': () =>
    raw(`<w:p ${Array.from({ length: 500_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  'an attribute of ten megabytes': () => raw(`<w:p a="${'1'.repeat(10_000_000)}"/>`),
  'entities within entities': () => raw(`<!DOCTYPE w [<!ENTITY l0 "ha">${laughs}]><w:document>&l9;</w:document>`),
  'an entity from outside': () =>
    raw('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document>&x;</w:document>'),
  'many relations': () =>
    wordFile(paragraph('x'), {
      'word/_rels/document.xml.rels': Buffer.from(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${'<Relationship Id="r" Type="t" Target="t"/>'.repeat(200_000)}</Relationships>`,
      ),
    }),
  'many entries': () => wordFile(paragraph('x'), bytesOf(empties(50_000))),
  'sixty megabytes of blanks': () => wordFile(paragraph('x'), { 'word/more.xml': Buffer.alloc(60_000_000, ' ') }),
  'twenty megabytes that do not pack': () => wordFile(paragraph('x'), { 'word/a.bin': noise(19_000_000) }),
  'names that mean something to programs': () =>
    packed({ __proto__: 'x', 'word/__proto__.xml': '<a/>', '../../a.xml': '<a/>', '/etc/a.xml': '<a/>' }),
  'half a document': () => wordFile(paragraph('字'.repeat(5000))).subarray(0, 300),
}

/** Bytes without a pattern, the same every time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let at = 0; at < length; at += 1) {
    state = (state * 48_271) % 2_147_483_647
    bytes[at] = state & 0xff
  }
  return bytes
}

export const hostileWords: readonly HostileFile[] = Object.entries(words).map(([name, bytes]) => ({
  name: `a document: ${name}`,
  file: '报告.docx',
  bytes,
}))
