import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openPaper } from '../../bot/files/paper.ts'
import { readFiling } from '../../core/paper/filing/read.ts'
import { readLines } from '../../core/paper/lines.ts'
import { readOffice } from '../../core/paper/office.ts'
import { readXml } from '../../core/paper/xml.ts'
import { bookParts, p, sheet, tbl, tc, tr, wordPage, wordParts } from './made.ts'

const packed = (parts: ReadonlyMap<string, string>) =>
  zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])))
const opened = (parts: ReadonlyMap<string, string>, name = '自评.docx') => openPaper(name, packed(parts))
const refused = (why: string) => ({ is: 'refused', why })
const data = (rows: string) => `<sheetData>${rows}</sheetData>`

describe('malicious XML is refused', () => {
  test('with a DTD, whether it declares entities or not', () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "自评"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
    for (const text of [bomb, '<!DOCTYPE d><d/>', '<!DOCTYPE d SYSTEM "file:///etc/hosts"><d/>'])
      expect(() => readXml(text)).toThrow('doctype')
    expect(opened(new Map([['word/document.xml', bomb]]))).toEqual(refused('doctype'))
  })

  test('with entities that are not XML’s own', () => {
    expect(() => readXml('<d>&nbsp;</d>')).toThrow('broken')
  })

  test.each([
    ['is cut off', '<a><b>'],
    ['has tags that cross', '<a><b></a></b>'],
    ['has an attribute twice', '<a b="1" b="2"/>'],
    ['has a prefix of no namespace', '<w:a/>'],
    ['is empty', ''],
    ['has two roots', '<a/><b/>'],
  ])('that %s', (_, text) => {
    expect(() => readXml(text)).toThrow('broken')
  })

  test('with 10 MB of nested tags, at once', () => {
    const depth = 1_500_000
    expect(() => readXml('<a>'.repeat(depth) + '</a>'.repeat(depth))).toThrow('tooMuch')
    expect(() => readXml('<a>'.repeat(depth))).toThrow('tooMuch')
  })

  test('with more elements than any filing has', () => {
    expect(() => readXml(`<a>${'<b/>'.repeat(1_000_000)}</a>`)).toThrow('tooMuch')
  })
})

describe('a malicious document', () => {
  test('is refused if its tables claim more positions than any filing has', () => {
    const wide = tr(tc('甲', '<w:gridSpan w:val="999999"/>'))
    expect(() => wordPage(tbl(...Array.from({ length: 3000 }, () => wide)))).toThrow('tooMuch')
    const book = bookParts({ sheets: [{ name: '一', inside: data(diagonal(2000)) }] })
    expect(() => readOffice(book)).toThrow('tooMuch')
  })

  test('with one merge over a whole sheet is one cell', () => {
    const inside = `${data('<row r="1"><c r="A1"><v>1</v></c></row>')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`
    const [page] = readOffice(bookParts({ sheets: [{ name: '一', inside }] }))
    expect(page?.blocks[0]).toMatchObject({ grid: [[{ rows: 1, columns: 1, lines: ['1'] }]] })
  })

  test.each([
    ['an address outside of any sheet', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['a row that is no number', '<row r="x"><c r="A1"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
  ])('is refused with %s', (_, rows) => {
    expect(() => readOffice(bookParts({ sheets: [{ name: '一', inside: data(rows) }] }))).toThrow('broken')
  })

  test('with 100,000 paragraphs takes twenty times as long as with 5,000, not four hundred', () => {
    const took = (count: number) => {
      const parts = wordParts(p('三公经费 6.60 万元').repeat(count))
      const start = process.cpuUsage()
      expect(readOffice(parts)[0]?.blocks.length).toBe(count)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    took(5_000)
    const few = Math.min(took(5_000), took(5_000))
    expect(took(100_000) / few).toBeLessThan(120)
  })

  test.each([
    ['fields that never end', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'],
    ['fields that only end', '<w:r><w:fldChar w:fldCharType="end"/></w:r>'],
    ['deleted marks', ''],
  ])('with 100,000 %s ends soon', (_, run) => {
    const marked = p(run === '' ? '甲' : run, run === '' ? '<w:rPr><w:del/></w:rPr>' : '')
    const paper = opened(wordParts(marked.repeat(100_000)))
    expect(paper.is).toBe(run.includes('begin') ? 'refused' : 'pages')
  })
})

describe('nonsensical styles and merges', () => {
  test('a chain of 50,000 styles based on each other ends soon', () => {
    const style = (_: unknown, at: number) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`
    const styles = Array.from({ length: 50_000 }, style).join('')
    const body = Array.from({ length: 50_000 }, (_, at) => p('甲', `<w:pStyle w:val="s${at}"/>`)).join('')
    expect(wordPage(body, { styles }).blocks.length).toBe(50_000)
  })

  test('a merge from the lower right to the upper left is ignored', () => {
    const inside = `${data('<row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="C3"><v>2</v></c></row>')}<mergeCells><mergeCell ref="C3:A1"/></mergeCells>`
    expect(sheet(inside)).toEqual(['1|·', '·|2'])
  })
})

describe('a file that is no filing', () => {
  const zip = (parts: Readonly<Record<string, string>>) => opened(new Map(Object.entries(parts)))

  test('is refused with what is wrong with it', () => {
    expect(zip({ '说明.txt': '甲' })).toEqual(refused('missing'))
    expect(zip({ 'word/document.xml': '<a/>' })).toEqual(refused('broken'))
    expect(zip({ 'word/document.xml': '<w:document' })).toEqual(refused('broken'))
    expect(openPaper('自评.docx', packed(wordParts(p('甲'))).subarray(0, 60)).is).toBe('refused')
    expect(openPaper('自评.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual(refused('old'))
    expect(openPaper('自评.pdf', strToU8('%PDF-1.7'))).toEqual(refused('pdf'))
    expect(openPaper('自评.txt', Uint8Array.of(0xff, 0x00, 0x80))).toEqual(refused('noText'))
    expect(openPaper('自评.docx', new Uint8Array(20_000_001))).toEqual(refused('tooLarge'))
  })

  test('is refused if a sheet that it names is missing', () => {
    const parts = bookParts({ sheets: [{ name: '一', inside: data('') }] })
    parts.delete('xl/worksheets/sheet1.xml')
    expect(opened(parts)).toEqual(refused('missing'))
  })

  test('is refused within the limits of archives', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.xml`, '']))
    expect(zip({ ...many })).toEqual(refused('tooMuch'))
    expect(zip({ 'word/document.xml': ' '.repeat(20_000_001) })).toEqual(refused('tooMuch'))
  })
})

describe('a file is recognised by its content', () => {
  test('not by its name', () => {
    expect(opened(wordParts(p('甲')), '自评.xlsx')).toMatchObject({ pages: [{ blocks: [{ text: '甲' }] }] })
    expect(opened(bookParts({ sheets: [{ name: '附件一', inside: data('') }] }), '自评.docx')).toEqual({
      is: 'pages',
      pages: [{ sheet: '附件一', blocks: [] }],
    })
    expect(openPaper('自评', strToU8('附件一'))).toMatchObject({ pages: [{ blocks: [{ text: '附件一' }] }] })
  })

  test('but commas separate the cells of a .csv', () => {
    expect(openPaper('表.csv', strToU8('三公,2.20'))).toMatchObject({ pages: [{ blocks: [{ is: 'table' }] }] })
    expect(openPaper('表.txt', strToU8('三公,2.20'))).toMatchObject({ pages: [{ blocks: [{ is: 'paragraph' }] }] })
  })

  test('by the main part that it names, whatever its name, in strict namespaces and with another prefix', () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${strict}/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`
    const body = `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`
    expect(zipped({ '_rels/.rels': rels, 'word/document2.xml': body })).toMatchObject({
      pages: [{ blocks: [{ text: '甲' }] }],
    })
  })
})

function zipped(parts: Readonly<Record<string, string>>) {
  return opened(new Map(Object.entries(parts)))
}

test('a text of very many lines is no filing, and is refused like any other', () => {
  const pages = [readLines('甲乙丙丁\n'.repeat(150_000))]
  expect(readFiling([{ name: '长.txt', pages }])).toMatchObject({ none: 'noFiling' })
})

/** Cells each with a row and a column of its own. */
function diagonal(count: number): string {
  const letters = (number: number): string =>
    number === 0 ? '' : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26))
  return Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="${letters(at + 1)}${at + 1}"><v>1</v></c></row>`,
  ).join('')
}
