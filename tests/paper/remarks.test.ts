import { describe, expect, test } from 'vitest'
import type { Source } from '../../core/paper/page.ts'
import { type Remark, withRemarks } from '../../core/paper/remarks/docx.ts'
import { fc, runs } from '../fixtures/chance.ts'
import { bare, commentsIn, type ReadComment, withoutAnchors } from './commented.ts'
import { p, r, tbl, tc, tr, wordParts } from './made.ts'

const signed = { name: '自评检查', initials: '检', date: '2026-11-30T12:00:00Z' }
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A file with remarks at these sources, and its comments; its main part is the same but for their anchors. */
function remarked(before: Map<string, string>, ...remarks: readonly (Source | Remark)[]) {
  const all = remarks.map((one, at) => ('source' in one ? (one as Remark) : { source: one, text: `第${at + 1}处` }))
  const changed = withRemarks(before, all, signed)
  const parts = new Map([...before, ...changed])
  const comments = commentsIn(parts)
  const old = before.has('word/comments.xml') ? commentsIn(before).map(({ id }) => id) : []
  const own = comments.map(({ id }) => id).filter((id) => !old.includes(id))
  const main = (of: ReadonlyMap<string, string>) => of.get('word/document.xml') ?? ''
  expect(withoutAnchors(main(parts), own)).toBe(bare(main(before)))
  return { parts, changed, comments }
}

const placed = (comments: readonly ReadComment[]) => comments.map(({ text, on }) => [text, on])
const cell = (row: number, column: number, table = 1): Source => ({ table, row, column })

describe('a remark becomes a comment', () => {
  test('around the text of its paragraph or cell, behind the paragraph’s properties', () => {
    const body = p('甲', '<w:jc w:val="center"/>') + tbl(tr(tc('乙'), tc('丙')), tr(tc('丁'), tc('戊')))
    const { parts, comments } = remarked(wordParts(body), { paragraph: 1 }, cell(2, 2))
    expect(placed(comments)).toEqual([
      ['第1处', '甲'],
      ['第2处', '戊'],
    ])
    expect(parts.get('word/document.xml')).toContain(
      '</w:pPr><w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">甲</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    )
  })

  test('with its lines, its author and its date, and nothing that XML cannot hold', () => {
    const { parts, comments } = remarked(wordParts(p('甲')), { source: { paragraph: 1 }, text: '一<二>&\u0000\n三' })
    expect(comments).toEqual([{ id: '0', author: '自评检查', text: '一<二>&\n三', on: '甲' }])
    expect(parts.get('word/comments.xml')).toContain('w:date="2026-11-30T12:00:00Z" w:initials="检"')
  })

  test('each of several at one place, in their order', () => {
    const { comments } = remarked(wordParts(tbl(tr(tc('甲')))), cell(1, 1), cell(1, 1), cell(1, 1))
    expect(placed(comments)).toEqual([
      ['第1处', '甲'],
      ['第2处', '甲'],
      ['第3处', '甲'],
    ])
  })

  test('at the empty paragraph of an empty cell, however it is written', () => {
    const empty = [
      '<w:p/>',
      '<w:p></w:p>',
      '<w:p w:rsidR="00A1" />',
      p('', '<w:jc w:val="left"/>'),
      '<w:p><w:pPr/></w:p>',
    ]
    const body = tbl(...empty.map((one) => tr(tc('名'), tc(one))))
    const { comments } = remarked(wordParts(body), ...empty.map((_, at) => cell(at + 1, 2)))
    expect(comments.map(({ on, cell }) => [on, cell])).toEqual(empty.map(() => ['', '']))
  })

  test('at the first text of a cell that begins with an empty paragraph, and at the text that a frame in it holds', () => {
    const body = tbl(tr(tc(`<w:p/>${p('甲')}${p('乙')}`), tc(`${tbl(tr(tc('丙')))}<w:p/>`)))
    expect(placed(remarked(wordParts(body), cell(1, 1), cell(1, 2)).comments)).toEqual([
      ['第1处', '甲'],
      ['第2处', '丙'],
    ])
  })

  test('in merged cells and tables within tables', () => {
    const down = tbl(tr(tc('合', '<w:vMerge w:val="restart"/>'), tc('甲')), tr(tc('', '<w:vMerge/>'), tc('乙')))
    const wide = tbl(tr(tc('宽', '<w:gridSpan w:val="2"/>')), tr(tc('丙'), tc(`${p('丁')}${down}${p('')}`)))
    const within = cell(2, 2)
    const { comments } = remarked(
      wordParts(wide),
      cell(1, 1),
      { ...cell(2, 2), within },
      { ...cell(1, 1), within },
      within,
    )
    expect(placed(comments)).toEqual([
      ['第1处', '宽'],
      ['第4处', '丁'],
      ['第3处', '合'],
      ['第2处', '乙'],
    ])
  })

  test('where changes are tracked, at the paragraph as it is with all of them accepted', () => {
    const mark = 'w:id="9" w:author="甲" w:date="2024-06-01T09:00:00Z"'
    const gone = `<w:del ${mark}>${r('旧').replaceAll('w:t', 'w:delText')}</w:del>`
    const body = `<w:p><w:pPr><w:rPr><w:del ${mark}/></w:rPr></w:pPr>${r('前')}</w:p>${p(`${gone}<w:ins ${mark}>${r('新')}</w:ins>`)}${p('后')}`
    const { comments } = remarked(wordParts(body), { paragraph: 1 }, { paragraph: 2 })
    expect(placed(comments)).toEqual([
      ['第1处', '新'],
      ['第2处', '后'],
    ])
  })

  test('for a text in a text box or a note, at the paragraph that holds the box or refers to the note', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p('框里')}</w:txbxContent></w:pict></w:r>`
    const noted = `${r('正文')}<w:r><w:footnoteReference w:id="3"/></w:r>`
    const notes = `<w:footnote w:id="3">${p('注')}</w:footnote>`
    const before = wordParts(p('首') + p(box) + p(noted), { footnotes: notes })
    const { comments, parts } = remarked(before, { paragraph: 3 }, { note: 1, paragraph: 1 })
    expect(placed(comments)).toEqual([
      ['第1处', '框里'],
      ['第2处', '正文'],
    ])
    expect(parts.get('word/document.xml')).toMatch(/^(?:(?!txbxContent).)*commentRangeStart w:id="0"/)
    expect(parts.get('word/footnotes.xml')).toBe(before.get('word/footnotes.xml'))
  })

  test('at the paragraph with the quoted words, of the source alone or of the text that begins there', () => {
    const body =
      p('一、２０２３年 支出7万元') +
      p('二、完成 9 项') +
      p('三、完成9项') +
      tbl(tr(tc(p('填表人：甲') + p('日期：乙'))))
    const at = (source: Source, words: string, onwards: boolean): Remark => ({
      source,
      passage: { words, onwards },
      text: words,
    })
    const { comments } = remarked(
      wordParts(body),
      at({ paragraph: 1 }, '完成9…', true),
      at({ paragraph: 1 }, '完成9', false),
      at({ paragraph: 1 }, '2023年…7万元', true),
      at({ paragraph: 1 }, '没有', true),
      at(cell(1, 1), '日期', false),
    )
    expect(placed(comments)).toEqual([
      ['完成9', '一、２０２３年 支出7万元'],
      ['2023年…7万元', '一、２０２３年 支出7万元'],
      ['没有', '一、２０２３年 支出7万元'],
      ['完成9…', '二、完成 9 项'],
      ['日期', '日期：乙'],
    ])
  })

  test('at the document’s first paragraph if its source is not in the file', () => {
    const { comments } = remarked(wordParts(p('首') + p('次')), cell(7, 7), { paragraph: 9 }, { note: 4 })
    expect(comments.map(({ on }) => on)).toEqual(['首', '首', '首'])
  })
})

describe('a part with comments', () => {
  const mine =
    '<w:commentRangeStart w:id="4"/>' +
    r('甲') +
    '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
  const said = `<w:comment w:id="4" w:author="王科长" w:date="2024-06-01T09:00:00Z">${p('请核对')}</w:comment>`

  test('keeps them: new ones are numbered after them and after lost ones', () => {
    const before = wordParts(p(mine) + p(`<w:commentRangeStart w:id="11"/>${r('乙')}`))
    before.set(
      'word/comments.xml',
      `<x:comments xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${said.replaceAll('w:', 'x:')}</x:comments>`,
    )
    before.set(
      'word/_rels/document.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
    )
    before.set(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/comments.xml" ContentType="c"/></Types>',
    )
    const changed = withRemarks(before, [{ source: { paragraph: 2 }, text: '第1处' }], signed)
    expect([...changed.keys()].sort()).toEqual(['word/comments.xml', 'word/document.xml'])
    const comments = changed.get('word/comments.xml') ?? ''
    expect(comments.startsWith((before.get('word/comments.xml') ?? '').replace('</x:comments>', ''))).toBe(true)
    expect(comments).toContain('<x:comment x:id="12" x:author="自评检查"')
    expect(changed.get('word/document.xml')).toContain('<w:commentReference w:id="12"/>')
  })

  test('is not given a remark again that it already has from the same author', () => {
    const once = remarked(wordParts(p('甲') + p('乙')), { paragraph: 1 }, { paragraph: 2 })
    expect(withRemarks(once.parts, [{ source: { paragraph: 1 }, text: '第1处' }], signed).size).toBe(0)
    const { comments } = remarked(once.parts, { paragraph: 1 }, { source: { paragraph: 1 }, text: '第3处' })
    expect(placed(comments)).toEqual([
      ['第3处', '甲'],
      ['第1处', '甲'],
      ['第2处', '乙'],
    ])
  })

  test('that has none so far is told of them in its relations and content types', () => {
    const { changed } = remarked(wordParts(p('甲')), { paragraph: 1 })
    expect([...changed.keys()].sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ])
    expect(changed.get('word/_rels/document.xml.rels')).toContain(`Type="${office}/comments" Target="comments.xml"/>`)
    expect(changed.get('[Content_Types].xml')).toContain('<Override PartName="/word/comments.xml"')
  })

  test('that nothing refers to is taken for them if it is empty, and left alone otherwise', () => {
    const root = 'w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const partWith = (comments: string) =>
      wordParts(p('甲')).set('word/comments.xml', `<${root}>${comments}</w:comments>`)
    const names = (parts: Map<string, string>) =>
      [...withRemarks(parts, [{ source: { paragraph: 1 }, text: '一' }], signed).keys()].filter((name) =>
        /comments/.test(name),
      )
    expect(names(partWith(''))).toEqual(['word/comments.xml'])
    expect(names(partWith(said))).toEqual(['word/comments2.xml'])
  })

  test('is unchanged if nothing is remarked', () => {
    expect(withRemarks(wordParts(p('甲')), [], signed).size).toBe(0)
  })
})

describe('names are written as the file writes them', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

  test('with another prefix', () => {
    const parts = new Map(
      [...wordParts(p('甲'))].map(([name, text]) => [
        name,
        text.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='),
      ]),
    )
    const { changed, comments } = remarked(parts, { paragraph: 1 })
    expect(placed(comments)).toEqual([['第1处', '甲']])
    expect(changed.get('word/document.xml')).toContain('<ns0:commentReference ns0:id="0"/>')
  })

  test('without a prefix, where attributes need one', () => {
    const body =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲</t></r></p><p/></body></document>'
    const { changed, comments } = remarked(new Map([['word/document.xml', body]]), { paragraph: 1 }, { paragraph: 2 })
    expect(placed(comments)).toEqual([
      ['第1处', '甲'],
      ['第2处', ''],
    ])
    expect(changed.get('word/document.xml')).toMatch(/<w:commentRangeStart xmlns:w="[^"]+\/2006\/main" w:id="0"\/>/)
  })

  test('in the strict namespaces', () => {
    const parts = new Map(
      [...wordParts(p('甲'))].map(([name, text]) => [name, text.replace(/http:[^"]*wordprocessingml[^"]*/, strict)]),
    )
    const { changed } = remarked(parts, { paragraph: 1 })
    expect(changed.get('word/comments.xml')).toContain(`xmlns:w="${strict}"`)
    expect(changed.get('word/_rels/document.xml.rels')).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
    )
  })
})

describe('whatever a document contains', () => {
  /** Documents whose texts are all different, with the sources of their paragraphs and cells. */
  const paragraph = fc.constantFrom('text', 'empty', 'once', 'styled')
  const table = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  const document = fc.array(fc.oneof(paragraph, table), { minLength: 1, maxLength: 8 })
  type Made = { readonly body: string; readonly all: { readonly source: Source; readonly text: string }[] }

  function made(blocks: readonly (string | string[][])[]): Made {
    const all: Made['all'] = []
    let [paragraphs, tables] = [0, 0]
    const one = (kind: string, source: Source) => {
      const text = kind === 'text' || kind === 'styled' ? `文${all.length}` : ''
      all.push({ source, text })
      return kind === 'once' ? '<w:p/>' : p(text, kind === 'styled' ? '<w:jc w:val="left"/>' : '')
    }
    const body = blocks.map((block) => {
      if (typeof block === 'string') {
        paragraphs += 1
        return one(block, { paragraph: paragraphs })
      }
      tables += 1
      const rows = block.map((row, at) =>
        tr(...row.map((kind, column) => tc(one(kind, cell(at + 1, column + 1, tables))))),
      )
      return tbl(...rows)
    })
    return { body: body.join(''), all }
  }

  test('each remark is at its own paragraph, and nothing else is changed', () => {
    fc.assert(
      fc.property(document, fc.infiniteStream(fc.boolean()), (blocks, some) => {
        const { body, all } = made(blocks)
        const chosen = all.filter(() => some.next().value)
        const remarks = chosen.map(({ source, text }, at) => ({ source, text: `${at} ${text}` }))
        if (remarks.length === 0) return
        const { comments } = remarked(wordParts(body), ...remarks)
        expect(placed(comments)).toEqual(chosen.map(({ text }, at) => [`${at} ${text}`, text]))
      }),
      { numRuns: runs(200) },
    )
  })
})
