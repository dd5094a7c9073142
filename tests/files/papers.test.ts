import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openPapers } from '../../bot/files/papers.ts'
import { cellText } from '../../core/paper/page.ts'
import { excelFile, paragraph, table, wordFile } from './made.ts'

type Files = Readonly<Record<string, Uint8Array>>

const pack = (files: Files) => zipSync(files, { level: 0 })
const text = (words: string) => Buffer.from(words)

/** What was opened by its names, and what was refused with its reason. */
function opened(name: string, bytes: Uint8Array) {
  const { documents, refused } = openPapers(name, bytes)
  return { documents: documents.map((one) => one.name), refused: refused.map(({ name, why }) => `${name}: ${why}`) }
}

/** An archive as older programs write it: names in their own bytes, without stating the encoding. */
function namedIn(bytes: Buffer, inside: Uint8Array): Uint8Array {
  const placeholder = 'x'.repeat(bytes.length)
  const archive = Buffer.from(pack({ [placeholder]: inside }))
  for (let at = archive.indexOf(placeholder); at >= 0; at = archive.indexOf(placeholder)) bytes.copy(archive, at)
  return archive
}

describe('one file', () => {
  test('is opened by its content, whatever its name', async () => {
    const word = openPapers('自评.txt', wordFile(table([['公务接待', '3.93']])))
    const [block] = word.documents[0]?.pages[0]?.blocks ?? []
    expect(block?.is === 'table' ? block.grid[0]?.map(cellText) : []).toEqual(['公务接待', '3.93'])
    expect(opened('表.docx', await excelFile([['公务接待', 3.93]]))).toEqual({ documents: ['表.docx'], refused: [] })
    expect(opened('摘要', text('公务接待 3.93'))).toEqual({ documents: ['摘要'], refused: [] })
  })

  const utf16 = (words: string) => Buffer.from(`${words}\0`, 'utf16le')
  const compound = (...streams: readonly string[]) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...streams.map(utf16)])

  test.each([
    ['a PDF', text('%PDF-1.7'), 'pdf'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'picture'],
    ['a screenshot', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'picture'],
    ['a .rar', text('Rar!\x1a\x07'), 'packed'],
    ['a web page under the name of Excel', text('<html><table></table></html>'), 'markup'],
    ['nothing', text(''), 'empty'],
    ['no text at all', Buffer.from([1, 0, 2, 0, 3, 0]), 'noText'],
    ['a Word file under a password', compound('EncryptionInfo', 'EncryptedPackage'), 'password'],
    ['slides of an old program', compound('PowerPoint Document'), 'otherKind'],
    ['slides', pack({ '[Content_Types].xml': text('<Types/>'), 'ppt/presentation.xml': text('<a/>') }), 'otherKind'],
    ['a page of OFD', pack({ 'OFD.xml': text('<a/>') }), 'otherKind'],
    ['half an archive', wordFile(paragraph('绩效')).subarray(0, 300), 'missing'],
    ['an archive of nothing', pack({}), 'emptyArchive'],
  ])('that is %s is refused as such', (_, bytes, why) => {
    expect(opened('附件.xls', bytes)).toEqual({ documents: [], refused: [`附件.xls: ${why}`] })
  })

  test.each([
    ['doc', '附件.doc', compound('WordDocument')],
    ['xls', '附件.xls', compound('Workbook')],
    ['xls', '附件.xls', compound('Workbook', 'WordDocument')],
    ['doc', '附件.wps', compound('Workbook', 'WordDocument')],
    ['rtf', '附件.doc', text('{\\rtf1 }')],
  ])('that is an old .%s waits for its conversion, recognised by its content', (kind, name, bytes) => {
    expect(openPapers(name, bytes)).toEqual({ documents: [], refused: [], old: [{ at: 0, kind, bytes }] })
    const converted = openPapers(name, bytes, new Map([[0, wordFile(paragraph('绩效'))]]))
    expect(converted).toMatchObject({ documents: [{ name }], refused: [], old: [] })
    expect(openPapers(name, bytes, new Map([[0, 'slow']]))).toMatchObject({ refused: [{ name, why: 'slow' }], old: [] })
  })

  test('of more than 20 MB is refused, unopened', () => {
    expect(opened('附件.txt', Buffer.alloc(20_000_001, 'a')).refused).toEqual(['附件.txt: tooLarge'])
  })
})

describe('the files of an archive', () => {
  const words = text('绩效自评')

  test('come in the order of the numbers in their names, in digits and in Chinese', () => {
    const names = [
      '附件一.docx',
      '附件二.docx',
      '附件三（1）.docx',
      '附件三（2）.docx',
      '附件三（10）.docx',
      '附件四 自评报告.docx',
      '附件十.docx',
      '附件十一.docx',
      '附件二十.docx',
    ]
    const shuffled = [4, 8, 0, 7, 2, 6, 1, 5, 3].map((at) => names[at] ?? '')
    const archive = pack(Object.fromEntries(shuffled.map((name) => [name, words])))
    expect(opened('县局.zip', archive)).toEqual({ documents: names, refused: [] })
    const plain = ['表10.txt', '表２.txt', '表1.txt']
    const digits = pack(Object.fromEntries(plain.map((name) => [name, words])))
    expect(opened('县局.zip', digits).documents).toEqual(['表1.txt', '表２.txt', '表10.txt'])
  })

  test('may be in folders, and what systems leave beside them is no file', () => {
    const archive = pack({
      '县档案馆/': text(''),
      '县档案馆/附件二.txt': words,
      '县档案馆/附件一.txt': words,
      '__MACOSX/县档案馆/._附件一.txt': words,
      '县档案馆/.DS_Store': words,
      '县档案馆/~$附件一.docx': words,
      '县档案馆/Thumbs.db': words,
      '县档案馆/desktop.ini': words,
    })
    const documents = ['县档案馆/附件一.txt', '县档案馆/附件二.txt']
    expect(opened('县档案馆.zip', archive)).toEqual({ documents, refused: [] })
  })

  test.each([
    // 附件一.txt in the bytes of GB18030.
    ['GB18030', Buffer.from('b8bdbcfed2bb2e747874', 'hex'), '附件一.txt'],
    ['UTF-8 without declaring it', Buffer.from('附件一.txt'), '附件一.txt'],
    ['folders as Windows writes them', Buffer.from('县局\\附件一.txt'), '县局/附件一.txt'],
    ['direction marks', Buffer.from('附件一\u202Etxt.exe'), '附件一txt.exe'],
  ])('have names in %s', (_, bytes, name) => {
    expect(opened('县局.zip', namedIn(bytes, words)).documents).toEqual([name])
  })

  test('that cannot be read are refused one by one, and the others are opened', () => {
    const archive = pack({
      '附件一.docx': wordFile(paragraph('附件一')),
      '附件二.pdf': text('%PDF-1.4'),
      '附件三.zip': pack({ 'a.txt': words }),
      '附件四.docx': wordFile('<w:p><w:r>'),
      '附件五.json': text('{}'),
    })
    expect(opened('县局.zip', archive)).toEqual({
      documents: ['附件一.docx'],
      refused: ['附件二.pdf: pdf', '附件三.zip: nested', '附件四.docx: broken', '附件五.json: data'],
    })
  })

  test('keep their order when old ones among them were converted', () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('WordDocument\0', 'utf16le')])
    const archive = pack({ '附件二.doc': old, '附件一.txt': words, '附件三.doc': old })
    expect(openPapers('县局.zip', archive).old.map(({ at }) => at)).toEqual([1, 2])
    const converted = new Map<number, Uint8Array | 'unconverted'>([
      [1, wordFile(paragraph('附件二'))],
      [2, 'unconverted'],
    ])
    const { documents, refused, old: left } = openPapers('县局.zip', archive, converted)
    expect(documents.map(({ name }) => name)).toEqual(['附件一.txt', '附件二.doc'])
    expect([refused, left]).toEqual([[{ name: '附件三.doc', why: 'unconverted' }], []])
  })
})

describe('an archive that is too much', () => {
  const entries = (count: number, name: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}${name}`, strToU8('一')]))

  test('has more than 2,000 entries, including those within its files', () => {
    expect(opened('县局.zip', pack(entries(2000, '.txt'))).documents).toHaveLength(2000)
    expect(opened('县局.zip', pack(entries(2001, '.txt'))).refused).toEqual(['县局.zip: tooMuch'])
    const word = wordFile(paragraph('一'), entries(990, '.png'))
    const two = pack({ '附件一.docx': word, '附件二.docx': word })
    expect(opened('县局.zip', two).refused).toEqual([])
    const three = pack({ '附件一.docx': word, '附件二.docx': word, '附件三.docx': word })
    expect(opened('县局.zip', three).refused).toEqual(['附件三.docx: tooMuch'])
  })

  test('unpacks to more than 60 MB', () => {
    const much = zipSync({ 'a.txt': Buffer.alloc(60_000_001, ' ') })
    expect(much.length).toBeLessThan(100_000)
    expect(opened('县局.zip', much).refused).toEqual(['县局.zip: tooMuch'])
  })

  test('has two entries with one name, of which one would be lost', () => {
    expect(opened('县局.zip', namedTwice()).refused).toEqual(['县局.zip: broken'])
  })

  function namedTwice(): Uint8Array {
    const archive = Buffer.from(pack({ 'a.txt': words('一'), 'b.txt': words('二') }))
    for (let at = archive.indexOf('b.txt'); at >= 0; at = archive.indexOf('b.txt')) archive.write('a.txt', at)
    return archive
  }

  function words(sign: string): Uint8Array {
    return Buffer.from(sign)
  }
})
