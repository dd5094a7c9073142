import { describe, expect, test } from 'vitest'
import { grid, p, r, tbl, tc, texts, tr, wordPage } from './made.ts'

const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
const hiddenStyle = '<w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>'
const read = (body: string, more = {}) => texts(wordPage(body, more))

describe('the text of a paragraph', () => {
  test('is that of all its runs, with hyperlinks and smart tags among them', () => {
    const link = `<w:hyperlink>${r('云溪县')}</w:hyperlink><w:smartTag>${r('农业农村局')}</w:smartTag>`
    expect(read(p(`${r('关于')}${link}`))).toEqual(['关于云溪县农业农村局'])
  })

  test('keeps empty paragraphs and counts them', () => {
    const { blocks } = wordPage(p('附件一') + p('') + p('基础数据表'))
    expect(blocks.map(({ source }) => source.paragraph)).toEqual([1, 2, 3])
    expect(texts({ blocks })).toEqual(['附件一', '', '基础数据表'])
  })

  test('has tabs and line breaks where they are printed', () => {
    const run =
      '<w:r><w:t>填表人：</w:t><w:tab/><w:t>联系电话：</w:t><w:br/><w:t>负责人</w:t><w:cr/><w:t>签字</w:t></w:r>'
    expect(read(p(run, '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'))).toEqual([
      '填表人：\t联系电话：\n负责人\n签字',
    ])
  })

  test('drops soft hyphens and prints hard ones', () => {
    expect(read(p('<w:r><w:t>0731\u00AD</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>555</w:t></w:r>'))).toEqual([
      '0731-555',
    ])
  })

  test('has the characters of symbol fonts as displayed, and a box for an unknown one', () => {
    const sym = (char: string, font = 'Symbol') => `<w:sym w:font="${font}" w:char="${char}"/>`
    const symbols = ['F0B3', 'F0A3', 'F0B1', 'F0B4', 'F0B9', 'F06D', 'B3', 'F0FF'].map((char) => sym(char)).join('')
    const checks = sym('F0FC', 'Wingdings') + sym('F0FE', 'Wingdings') + sym('F052', 'Wingdings 2')
    expect(read(p(`<w:r>${symbols}${checks}${sym('2265', '宋体')}${sym('F0B3', 'Webdings')}</w:r>`))).toEqual([
      '≥≤±×≠μ≥□✓☑☑≥□',
    ])
    expect(read(p(r('\uF0B39项，\uF0FC，\uF001')))).toEqual(['≥9项，✓，□'])
  })

  test('takes the base text of a ruby, without the text above it', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('yì')}</w:rt><w:rubyBase>${r('益')}</w:rubyBase></w:ruby></w:r>`
    expect(read(p(`${r('益')}${ruby}`))).toEqual(['益益'])
  })
})

const raised = '<w:vertAlign w:val="superscript"/>'
const struck = '<w:strike/>'

describe('a raised text behind another one', () => {
  test.each([
    ['4.28', '1', '4.28'],
    ['4.28', '[1]', '4.28'],
    ['3、公务接待', '注2', '3、公务接待'],
    ['1250', '②', '1250'],
    ['4.28', '万元', '4.28万元'],
    ['1200m', '2', '1200m2'],
    ['35k㎡ 5km', '2', '35k㎡ 5km2'],
    ['10', '4', '10⁴'],
    ['', '4.28', '4.28'],
  ])('of “%s” and “%s” prints “%s”', (text, above, printed) => {
    expect(read(p(r(text) + r(above, raised)))).toEqual([printed])
  })

  test('may be raised by its position or its style, in several runs, and the text goes on behind it', () => {
    const styles =
      '<w:style w:type="character" w:styleId="mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    const marks = r('[', '<w:position w:val="6"/>') + r('1', '<w:rStyle w:val="mark"/>') + r(']', raised)
    const level = r('8', '<w:position w:val="1"/>') + r('0', '<w:rStyle w:val="mark"/><w:vertAlign w:val="baseline"/>')
    expect(read(p(r('完成9') + marks + r('项4.2') + level), { styles })).toEqual(['完成9项4.280'])
  })
})

describe('crossed-out text is left out', () => {
  test('in one line or two, by itself or by its style', () => {
    const styles = '<w:style w:type="character" w:styleId="out"><w:rPr><w:strike/></w:rPr></w:style>'
    const out = r('5', struck) + r('6', '<w:dstrike/>') + r('7', '<w:rStyle w:val="out"/>')
    const not = r('8', '<w:rStyle w:val="out"/><w:strike w:val="0"/>')
    expect(read(p(out + r('4.2') + not), { styles })).toEqual(['4.28'])
  })

  test('as a whole cell, whose row stays', () => {
    expect(grid(tbl(tr(tc('公务接待'), tc(p(r('4.28', struck))))))).toEqual(['公务接待|'])
  })
})

describe('tracked changes are read as accepted', () => {
  test('what was inserted or moved here is read, what was deleted or moved away is not', () => {
    const changed = `<w:ins>${r('48.00')}</w:ins><w:del><w:r><w:delText>46.00</w:delText></w:r></w:del>`
    const moved = `<w:moveFrom>${r('旧')}</w:moveFrom><w:moveTo>${r('新')}</w:moveTo>`
    expect(read(p(changed + moved))).toEqual(['48.00新'])
  })

  test('a paragraph whose mark was deleted is joined with the next, under the next one’s number', () => {
    expect(read(p('业务', '<w:rPr><w:del/></w:rPr>') + p('经费') + p('合计'))).toEqual(['业务经费', '合计'])
  })

  test('a paragraph deleted as a whole leaves nothing behind', () => {
    const gone = p('<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>', '<w:rPr><w:del/></w:rPr>')
    expect(read(p('一') + gone + tbl(tr(tc('表'))) + p('二'))).toEqual(['一', '二'])
  })

  test('deleted rows and cells are left out, inserted ones are read', () => {
    const row = (mark: string, text: string) => `<w:tr><w:trPr>${mark}</w:trPr>${tc(text)}</w:tr>`
    expect(grid(tbl(row('<w:del/>', '旧'), row('<w:ins/>', '新'), tr(tc('甲'), tc('乙', '<w:cellDel/>'))))).toEqual([
      '新',
      '甲',
    ])
  })
})

describe('hidden text is left out', () => {
  test('by the run, by its style, by the style of the paragraph and by what that is based on', () => {
    const styles = `${hiddenStyle}<w:style w:type="paragraph" w:styleId="base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="on"><w:basedOn w:val="base"/></w:style>`
    const shownAgain = r('显', '<w:vanish w:val="0"/>')
    const runs = r('甲', '<w:vanish/>') + r('乙', '<w:rStyle w:val="secret"/>') + r('丙')
    expect(read(p(runs) + p(r('丁') + shownAgain, '<w:pStyle w:val="on"/>'), { styles })).toEqual(['丙', '显'])
  })

  test('styles based on each other in a cycle end', () => {
    const styles =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    expect(read(p('甲', '<w:pStyle w:val="a"/>'), { styles })).toEqual(['甲'])
  })

  test('hidden rows of a table are left out', () => {
    expect(grid(tbl(`<w:tr><w:trPr><w:hidden/></w:trPr>${tc('甲')}</w:tr>`, tr(tc('乙'))))).toEqual(['乙'])
  })
})

describe('fields are read by their last result', () => {
  test('and their code is not read', () => {
    const runs =
      field('begin') + code('=SUM(ABOVE)') + r('码') + field('separate') + r('208.50') + field('end') + r('万元')
    expect(read(p(runs))).toEqual(['208.50万元'])
  })

  test('even nested and over several paragraphs', () => {
    const inner = field('begin') + code('PAGE') + field('separate') + r('3') + field('end')
    const first = field('begin') + inner + field('separate') + r('目录')
    expect(read(p(first) + p(r('一、概况') + field('end')) + p('正文'))).toEqual(['目录', '一、概况', '正文'])
  })

  test('including simple fields', () => {
    expect(read(p(`<w:fldSimple w:instr="DATE">${r('2024年6月10日')}</w:fldSimple>`))).toEqual(['2024年6月10日'])
  })

  test('a field that never ends is refused, since everything after it would be its code', () => {
    expect(() => wordPage(p(field('begin')) + p('208.50'))).toThrow('broken')
  })
})

describe('the text in boxes, controls and notes', () => {
  test('a text box is read once, although the file gives it twice, after its paragraph', () => {
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('盖章处')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('盖章处')}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(read(p(`${r('封面')}<w:r>${twice}</w:r>`) + p('正文'))).toEqual(['封面', '盖章处', '正文'])
  })

  test('a text box of older programs is read, in a cell as well', () => {
    const old = `<w:r><w:pict>${box('208.50')}</w:pict></w:r>`
    expect(read(p(old))).toEqual(['', '208.50'])
    expect(grid(tbl(tr(tc(p(`${r('合计')}${old}`)))))).toEqual(['合计\n208.50'])
  })

  test('content controls around text, paragraphs, rows and cells are transparent', () => {
    const sdt = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    expect(read(sdt(p(r('单位：') + sdt(r('档案馆')))))).toEqual(['单位：档案馆'])
    expect(grid(tbl(sdt(tr(tc('甲'), sdt(tc('乙'))))))).toEqual(['甲|乙'])
  })

  test('the prompt of an unfilled control is a blank', () => {
    const prompt = (inside: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
    expect(read(p(r('单位：') + prompt(r('单击此处'))) + prompt(p('单击此处')))).toEqual(['单位：', ''])
    expect(grid(tbl(tr(tc('甲'), prompt(tc('单击此处')))))).toEqual(['甲|'])
  })

  test('notes come at the end in the order of the text, without those that nothing refers to', () => {
    const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(text)}`)}</w:footnote>`
    const footnotes = note(0, '分隔') + note(1, '不含追加') + note(2, '含结转') + note(3, '已删')
    const endnotes = `<w:endnote w:id="1">${p('尾注')}</w:endnote>`
    const body =
      p(`${r('208.50')}${refer(2)}<w:r><w:endnoteReference w:id="1"/></w:r>`) +
      p(refer(1)) +
      p(`<w:del>${refer(3)}</w:del>`)
    const page = wordPage(body, { footnotes, endnotes })
    expect(texts(page)).toEqual(['208.50', '', '', '含结转', '尾注', '不含追加'])
    expect(page.blocks.at(-1)?.source).toEqual({ note: 3, paragraph: 1 })
  })
})
