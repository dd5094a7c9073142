import { describe, expect, test } from 'vitest'
import { adopted } from '../../../core/narrative/narrative.ts'
import { numberingOf } from '../../../core/prose/headings.ts'
import { readReport, readSection } from '../../../core/prose/read.ts'
import { proseCells, writtenIn } from '../../../core/prose/typed.ts'
import { fc, runs } from '../../fixtures/chance.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating } from '../../fixtures/facts.ts'
import { reportWithErrors } from '../../fixtures/report-with-errors.ts'

const settings = form.edition.prose
if (!settings) throw new Error('the edition does not say how prose is read')
const data = settings

describe('how a paragraph is numbered', () => {
  test.each([
    ['一、部门基本情况', 1, 1, '部门基本情况'],
    ['十二、附则', 1, 12, '附则'],
    ['（三）项目支出情况', 2, 3, '项目支出情况'],
    ['(二)人员', 2, 2, '人员'],
    ['1.部门预算情况', 3, 1, '部门预算情况'],
    ['18、承办其他任务。', 3, 18, '承办其他任务。'],
    ['（2）工程', 4, 2, '工程'],
  ])('%s', (line, level, number, title) => {
    expect(numberingOf(line)).toEqual({ level, number, title })
  })

  test.each(['2.5万元用于维修', '一是抓紧', '2023年', '（此页为封面）', '一般公共预算支出情况'])(
    '%s has no number',
    (line) => {
      expect(numberingOf(line)).toBeUndefined()
    },
  )
})

describe('the parts of a report are recognised by their words', () => {
  const { paragraphs } = readReport(data, reportWithErrors)
  const partsOf = (words: string) => paragraphs.find(({ text }) => text.includes(words))?.parts

  test.each([
    ['通关协调', ['duties', 'about']],
    ['总共在职29人', ['staffing', 'about']],
    ['一般公共预算支出情况', ['general']],
    ['预算安排收入466', ['basicBudget', 'general']],
    ['公务接待费4.28', ['threePublic', 'general']],
    ['2023年项目支出3837', ['projects', 'general']],
    ['专款专用', ['performance']],
    ['绩效指标设得偏粗', ['problems']],
    ['按季度收集', ['measures']],
    ['结果在县政府网站公开', ['publication']],
    ['成立自评小组', []],
  ])('%s', (words, parts) => {
    expect(partsOf(words)).toEqual(parts)
  })

  test('an item that names another part opens no part', () => {
    const text = '六、存在的问题\n（一）三公经费控制不够\n（二）项目支出偏慢'
    expect(readReport(data, text).paragraphs.map(({ parts }) => parts)).toEqual([
      ['problems'],
      ['problems'],
      ['problems'],
    ])
  })

  test('the end of a table’s heading opens no part', () => {
    const text = '偏差原因分析\n及改进措施\n七、下一步改进措施\n1、细化。'
    expect(readReport(data, text).paragraphs.map(({ parts }) => parts)).toEqual([[], [], ['measures'], ['measures']])
  })

  test('an unknown heading of the first level closes the part before it', () => {
    expect(
      readReport(data, '六、存在的问题\n1、指标粗。\n七、附表\n见后。').paragraphs.map(({ parts }) => parts),
    ).toEqual([['problems'], ['problems'], [], []])
  })
})

describe('a figure and the words before it', () => {
  const figuresOf = (text: string) => readSection(data, 'basicFinal', text).sentences.flatMap(({ figures }) => figures)

  test.each([
    ['2023年“三公”经费决算数4.88万元', '4.88万元', '三公经费', ['final'], '2023年'],
    ['因公出国（境）费0万元', '0万元', '因公出国费', [], undefined],
    ['年初预算安排收入1,466.23元', '1,466.23元', '收入', ['budget'], undefined],
    ['总共在职２９人', '29人', '在职', [], undefined],
    ['全年预算1705万元', '1705万元', 'annual', ['annual'], undefined],
    ['上年公务接待费3.93 万元', '3.93 万元', '公务接待费', [], '上年'],
    ['占总支出的14.96％', '14.96%', '占总支出的', [], undefined],
  ])('%s', (text, said, key, columns, year) => {
    const [figure] = figuresOf(text)
    expect(figure).toMatchObject({ text: said, key, columns })
    expect(figure?.year).toBe(year)
  })

  test.each(['2024年7月3日', '山财绩〔2024〕', '第3号', '一二三'])('%s is no figure', (text) => {
    expect(figuresOf(text)).toEqual([])
  })

  test.each(['约5万元', '近5万元', '5万余元', '5万元左右', '≥5万元', '超5万元'])('%s is rough', (text) => {
    expect(figuresOf(text).every(({ rough }) => rough)).toBe(true)
  })

  test('a slot is no figure, and no words are read across it', () => {
    const [figure] = figuresOf('公务接待费{{base.reception.final}}4万元')
    expect(figure).toMatchObject({ phrase: '', key: '' })
  })
})

describe('the prose of a filing', () => {
  const correct = correctFiling()

  test('consists of the sections of the narrative, an imported report, and points on drafted sections', () => {
    const { sections } = form.edition.narrative
    const drafted = sections.filter((section) => section.drafted)
    expect(proseCells(form)).toHaveLength(sections.length + 1 + drafted.length)
    expect(proseCells(form).every((cell) => form.cells.has(cell))).toBe(true)
  })

  test('excludes sections that are only their template, and blanks', () => {
    expect(writtenIn(form, correct)).toEqual([])
    expect(writtenIn(form, stating(correct, { 'report.sections.problems': '' }))).toEqual([])
    expect(writtenIn(form, stating(correct, { 'report.sections.problems': adopted('problems') }))).toEqual([])
  })

  test('a text is read once', () => {
    const typed = { 'report.sections.problems': '指标偏粗，投入5万元。' }
    const [one, other] = [writtenIn(form, stating(correct, typed)), writtenIn(form, stating(correct, typed))]
    expect(one[0]?.prose).toBe(other[0]?.prose)
  })

  test('any text can be read, each paragraph with its text', () => {
    const piece = fc.constantFrom(
      '一、',
      '（二）',
      '项目支出',
      '4.5万元',
      '占',
      '%',
      '。',
      '\n',
      '{{a.b}}',
      '增加',
      '比上年',
      '“',
      '（',
      '2023年',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        const { paragraphs } = readReport(data, pieces.join(''))
        expect(paragraphs.every(({ text }) => text.trim() === text && text !== '')).toBe(true)
      }),
      { numRuns: runs(200) },
    )
  })
})
