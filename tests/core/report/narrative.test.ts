import { describe, expect, test } from 'vitest'
import type { ReportOptions } from '../../../core/report/assemble.ts'
import { headingNumber } from '../../../core/report/outline.ts'
import { filing } from './facts.ts'
import { all, assemble, bodyOf, draft, final, print, xml } from './word-file.ts'

const { parts, paragraphs } = await print(filing)
const styled = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text)

describe('附件四', () => {
  test('numbers its nine parts without a gap, each level as the standard has it', () => {
    const headings = paragraphs.filter(({ style }) => style.startsWith('Heading'))
    expect(headings.map(({ style, text }) => `${style.slice(-1)} ${text}`)).toEqual([
      '1 一、部门基本情况',
      '2 （一）部门职责',
      '2 （二）人员编制情况',
      '1 二、一般公共预算支出情况',
      '2 （一）基本支出情况',
      '3 1.部门预算情况',
      '3 2.部门决算情况（含年中预算追加情况）',
      '3 3.“三公”经费执行情况',
      '3 4.政府采购执行情况',
      '2 （二）项目支出情况',
      '1 三、政府性基金预算支出情况',
      '1 四、国有资本经营预算支出情况',
      '1 五、社会保险基金预算支出情况',
      '1 六、部门整体支出绩效情况',
      '1 七、存在的问题及原因分析',
      '1 八、下一步改进措施',
      '1 九、部门整体支出绩效自评结果拟应用和公开情况',
    ])
  })

  test('marks a section without text in a draft; the final report prints nothing there', async () => {
    const under = async (options: ReportOptions) => {
      const { paragraphs } = await print({ 'unit.name': '云溪县农业农村局' }, options)
      const at = paragraphs.findIndex(({ text }) => text === '七、存在的问题及原因分析')
      return paragraphs[at + 1]?.text
    }
    expect(await under(draft)).toBe('【待填】')
    expect(await under(final)).toBe('八、下一步改进措施')
  })

  test('has a cover with the title in three lines, the department and the date', () => {
    expect(styled('coverTitle')).toEqual(['2023年度云溪县农业农村局', '部门整体', '支出绩效自评报告'])
    expect(styled('coverLine')).toEqual(['部门（单位）名称：云溪县农业农村局', '2024年7月3日'])
  })

  test('ends with who reports and when', () => {
    expect([...styled('signer'), ...styled('date')]).toEqual(['云溪县农业农村局', '2024年7月3日'])
  })

  test('never leaves the reporter alone on the last page', () => {
    const blocks = all(bodyOf(parts), 'w:p')
    const signer = blocks.findIndex((block) => all(block, 'w:pStyle')[0]?.getAttribute('w:val') === 'signer')
    const before = blocks[signer - 1]
    expect(before && all(before, 'w:keepNext').length).toBe(1)
  })

  test('keeps a heading on one page with what follows it', () => {
    const styles = all(xml(parts['word/styles.xml'] ?? ''), 'w:style')
    const headings = styles.filter((style) => /^Heading[123]$/.test(style.getAttribute('w:styleId') ?? ''))
    expect(headings.map((style) => all(style, 'w:keepNext').length)).toEqual([1, 1, 1])
  })

  test('prints a person’s text in place of the template', async () => {
    const own = { ...filing, 'report.sections.problems': '一是绩效意识不强。\n二是指标不细。' }
    const { paragraphs: lines } = await print(own)
    expect(lines.filter(({ style }) => style === 'body').map(({ text }) => text)).toContain('二是指标不细。')
  })

  test('prints no empty paragraph for missing answers in the final report', () => {
    const bodies = assemble({}).pages.flatMap((pages) => pages.blocks.filter((block) => block.block === 'paragraph'))
    const empty = bodies.filter((block) => block.style === 'body' && block.runs.every((run) => run.text === ''))
    expect(empty).toEqual([])
  })

  test('names the department even before its name is asked', () => {
    expect(assemble({}, draft).title).toBe('2023年度云溪县农业农村局整体支出绩效自评报告')
  })
})

describe('the order of printing', () => {
  test('is 附件一, 附件二, 附件三 for each project, 附件四', () => {
    expect(styled('annexNumber')).toEqual(['附件一', '附件二', '附件三', '附件三', '附件四'])
  })

  test('begins each annex and the narrative on a new page', () => {
    const sections = all(bodyOf(parts), 'w:sectPr')
    expect(sections.map((section) => all(section, 'w:type')[0]?.getAttribute('w:val'))).toEqual(
      Array.from({ length: 6 }, () => 'nextPage'),
    )
  })
})

describe('a heading number', () => {
  test('counts on beyond ten', () => {
    expect([1, 10, 11, 20, 21, 99].map((number) => headingNumber(1, number))).toEqual([
      '一、',
      '十、',
      '十一、',
      '二十、',
      '二十一、',
      '九十九、',
    ])
  })
})
