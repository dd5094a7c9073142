import { describe, expect, test } from 'vitest'
import { cellText } from '../../core/paper/page.ts'
import { fc } from '../fixtures/chance.ts'
import { grid, p, shown, tablesOf, tbl, tc, texts, tr, wordPage } from './made.ts'

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const begins = '<w:vMerge w:val="restart"/>'
const continues = '<w:vMerge/>'

describe('a table of a document', () => {
  test('has a merged cell at each position that it covers', () => {
    const rows = [tr(tc('资金', begins), tc('金额', span(2))), tr(tc('', continues), tc('年初'), tc('全年'))]
    expect(grid(tbl(...rows))).toEqual(['资金|金额|金额', '资金|年初|全年'])
    const [first, second] = tablesOf(wordPage(tbl(...rows)))[0]?.grid ?? []
    expect(first?.[0]).toBe(second?.[0])
    expect(first?.[0]).toMatchObject({ rows: 2, columns: 1, source: { table: 1, row: 1, column: 1 } })
  })

  test('begins a new cell where a merge restarts or has another width', () => {
    const rows = [
      tr(tc('甲', begins + span(2))),
      tr(tc('乙', begins), tc('丙')),
      tr(tc('', continues), tc('丁', continues)),
    ]
    expect(grid(tbl(...rows))).toEqual(['甲|甲', '乙|丙', '乙|丁'])
  })

  test('resolves the older way of merging to the right', () => {
    const rows = [
      tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge w:val="continue"/>'), tc('乙')),
      tr(tc('1'), tc('2'), tc('3')),
    ]
    expect(grid(tbl(...rows))).toEqual(['甲|甲|乙', '1|2|3'])
  })

  test('leaves the columns before and after a shorter row without a cell', () => {
    const shorter = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tc('中')}</w:tr>`
    expect(grid(tbl(tr(tc('1'), tc('2'), tc('3')), shorter))).toEqual(['1|2|3', '·|中|·'])
  })

  test('has the non-empty lines of a cell', () => {
    const cell = tc(`${p('其中：')}${p('')}${p('<w:r><w:t>基本支出</w:t><w:br/><w:t>486.00</w:t></w:r>')}`)
    expect(tablesOf(wordPage(tbl(tr(cell))))[0]?.grid[0]?.[0]?.lines).toEqual(['其中：', '基本支出', '486.00'])
  })

  test('keeps a nested table in its cell, with that as its source', () => {
    const nested = tbl(tr(tc('里'), tc('面')))
    const cell = tablesOf(wordPage(tbl(tr(tc('外'), tc(`${p('前')}${nested}${p('后')}`)))))[0]?.grid[0]?.[1]
    expect(cell?.lines).toEqual(['前', '后'])
    expect(shown(cell?.tables[0]?.grid)).toEqual(['里|面'])
    expect(cell?.tables[0]?.grid[0]?.[1]?.source).toEqual({
      table: 1,
      row: 1,
      column: 2,
      within: { table: 1, row: 1, column: 2 },
    })
  })

  test('with one column, alone in a cell, is read as that cell’s text', () => {
    const inner = (...rows: readonly string[]) => `${tbl(...rows.map((text) => tr(tc(text))))}${p('')}`
    const row = tr(tc('预期目标'), tc(inner('保障运转', '完成任务')), tc(tbl(tr(tc(inner('7.18')))) + p('')), tc(''))
    const [table] = tablesOf(wordPage(tbl(row)))
    expect(shown(table?.grid)).toEqual(['预期目标|保障运转\n完成任务|7.18|'])
    expect(table?.grid[0]?.map((cell) => cell?.tables)).toEqual([[], [], [], []])
  })

  test('keeps a nested table with several columns, or one beside a text, in its cell', () => {
    const cells = [tc(`${tbl(tr(tc('里'), tc('面')))}${p('')}`), tc(`${p('说明')}${tbl(tr(tc('里')))}`)]
    const [table] = tablesOf(wordPage(tbl(tr(...cells))))
    expect(table?.grid[0]?.map((cell) => cell?.tables.map(({ grid }) => shown(grid)))).toEqual([[['里|面']], [['里']]])
  })

  test('that is a frame around a page is no table: its contents are read without it', () => {
    const framed = tbl(tr(tc(`${p('附件一')}${p('基础数据表')}${tbl(tr(tc('三公经费'), tc('2.20')))}${p('填表人：')}`)))
    const page = wordPage(framed)
    expect([texts(page), tablesOf(page).map(({ grid }) => shown(grid))]).toEqual([
      ['附件一', '基础数据表', '填表人：'],
      [['三公经费|2.20']],
    ])
  })

  test('is one if the file has one, and two if two touch', () => {
    const rows = Array.from({ length: 80 }, (_, at) =>
      tr(tc(`<w:p><w:r><w:lastRenderedPageBreak/><w:t>${at}</w:t></w:r></w:p>`)),
    )
    expect(tablesOf(wordPage(tbl(...rows))).map((table) => table.grid.length)).toEqual([80])
    expect(tablesOf(wordPage(tbl(tr(tc('甲'))) + tbl(tr(tc('乙'))))).map(({ source }) => source.table)).toEqual([1, 2])
  })

  test('comes in order among the paragraphs', () => {
    const page = wordPage(p('前') + tbl(tr(tc('表'))) + p('后'))
    expect(page.blocks.map(({ is }) => is)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(texts(page)).toEqual(['前', '后'])
  })

  test('of any shape is read back as it was drawn', () => {
    fc.assert(
      fc.property(shape, (cut) => {
        const drawn = drawnBy(cut)
        expect(grid(xmlOf(drawn)).map((row) => row.split('|'))).toEqual(drawn.map((row) => row.map(({ name }) => name)))
      }),
    )
  })

  test('knows the size of each cell of any shape', () => {
    fc.assert(
      fc.property(shape, (cut) => {
        const drawn = drawnBy(cut)
        const cells = new Set(tablesOf(wordPage(xmlOf(drawn)))[0]?.grid.flat())
        const sizes = [...cells].map((cell) => [cellText(cell), (cell?.rows ?? 0) * (cell?.columns ?? 0)])
        const count = (name: string) => drawn.flat().filter((cell) => cell.name === name).length
        expect(sizes).toEqual(sizes.map(([name]) => [name, count(String(name))]))
      }),
    )
  })
})

describe('paragraphs with tabs', () => {
  const blocksOf = (...lines: readonly string[]) => wordPage(lines.map((line) => p(line)).join('')).blocks

  test('in succession are the rows of a table, with their blank cells', () => {
    const page = wordPage(p('附件二') + p('总分\t100\t') + p('\t时效指标\t按期完成率') + p('说明'))
    expect(page.blocks.map(({ is }) => is)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(tablesOf(page)[0]?.tabbed).toBe(true)
    expect(shown(tablesOf(page)[0]?.grid)).toEqual(['总分|100|', '|时效指标|按期完成率'])
    expect(tablesOf(page)[0]?.grid[1]?.[1]?.source).toEqual({ paragraph: 3 })
  })

  test('are rows even singly, and with labels, beside a table; the signature after it is not', () => {
    const rows = ['总分\t100', '一般公共预算：9\t基本支出：8', '总分\t98', '填表人：王芳\t日期：']
    const blocks = blocksOf(...rows, '说明', '保障措施\t严控支出')
    expect(blocks.map(({ is }) => is)).toEqual(['table', 'paragraph', 'paragraph', 'table'])
  })

  test('stay paragraphs if they are a signature, a table of contents, indented or single', () => {
    const signature = ['填表人：王芳\t联系电话：13800005555', '填报日期：\t负责人：']
    const contents = ['一、部门基本情况\t1', '二、一般公共预算支出情况\t12']
    for (const lines of [signature, contents, ['\t根据通知要求', '\t现报告如下'], ['总分\t100', '说明']])
      expect(blocksOf(...lines).map(({ is }) => is)).toEqual(['paragraph', 'paragraph'])
  })
})

type Box = { readonly name: string; readonly row: number; readonly column: number; readonly width: number }
type Cut = { readonly rows: number; readonly columns: number; readonly sizes: readonly (readonly [number, number])[] }

const shape = fc.record({
  rows: fc.integer({ min: 1, max: 7 }),
  columns: fc.integer({ min: 1, max: 7 }),
  sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 49,
    maxLength: 49,
  }),
})

/** A grid cut into rectangles, each as large as wanted if there is room. */
function drawnBy({ rows, columns, sizes }: Cut): Box[][] {
  const drawn = Array.from({ length: rows }, () => new Array<Box | undefined>(columns).fill(undefined))
  let next = 0
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (drawn[row]?.[column]) continue
      const [high, wide] = sizes[next] ?? [1, 1]
      let width = 1
      while (width < wide && column + width < columns && !drawn[row]?.[column + width]) width += 1
      const box = { name: `格${++next}`, row, column, width }
      for (const line of drawn.slice(row, row + high)) line.fill(box, column, column + width)
    }
  return drawn.map((row) => row.flatMap((box) => box ?? []))
}

function xmlOf(drawn: readonly (readonly Box[])[]): string {
  const cellOf = (box: Box, row: number) =>
    tc(box.row === row ? box.name : '', span(box.width) + (box.row === row ? begins : continues))
  return tbl(...drawn.map((line, row) => tr(...line.flatMap((box, at) => (box.column === at ? cellOf(box, row) : [])))))
}
