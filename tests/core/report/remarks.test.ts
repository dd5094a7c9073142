import { describe, expect, test } from 'vitest'
import { pinRemarks } from '../../../core/report/remarks.ts'
import { filing } from './facts.ts'
import { all, assemble, bodyOf, print, xml } from './word-file.ts'

/** The words of the run to which a finding at this address is attached. */
function pinnedAt(address: string, facts = filing): string | undefined {
  const document = assemble(facts, { draft: '草稿', remarks: [{ address, text: '不相等' }] })
  const [run] = pinRemarks(document).keys()
  return run?.text
}

describe('a finding', () => {
  test('is attached to the first run that prints its cell', () => {
    expect(pinnedAt('base.reception.budget')).toBe('5.00')
    expect(pinnedAt('overall.heading.benefit')).toBe('30')
    expect(pinnedAt('base.procurement.goods')).toBe('190.85万元')
  })

  test('at a blank cell is attached to the blank cell', () => {
    expect(pinnedAt('base.overseas.final')).toBe('')
  })

  test('at a list is attached to the words that head it', () => {
    expect(pinnedAt('overall.indicators.ecological')).toBe('生态效益\n指标')
    expect(pinnedAt('overall.indicators.quality')).toBe('质量指标')
    expect(pinnedAt('project')).toBe('2023年度项目支出绩效自评表')
    expect(pinnedAt('base.provincial')).toBe('农机购置补贴资金')
  })

  test('at a cell that is not printed is attached to its nearest relative', () => {
    expect(pinnedAt('overall.indicators.quality.1.direction')).toBe('quality率')
    expect(pinnedAt('overall.indicators.quality.1.band')).toBe('quality率')
    expect(pinnedAt('project.1.level')).toBe('2023年度项目支出绩效自评表')
  })

  test('at a section of the narrative is attached to its heading', () => {
    expect(pinnedAt('report.sections.problems')).toBe('存在的问题及原因分析')
    expect(pinnedAt('report.sections.original')).toContain('整体支出绩效自评报告')
  })

  test('at something that the form does not have is attached to the first page rather than lost', () => {
    expect(pinnedAt('elsewhere')).toBe('附件一')
    expect(pinnedAt('project', { ...filing, project: '' })).toBe('附件一')
  })

  test('is a comment in Word with its lines, around the run to which it is attached', async () => {
    const text = '“三公”经费 < 合计\n请核对'
    const { parts } = await print(filing, { draft: '草稿', remarks: [{ address: 'base.reception.budget', text }] })
    const comments = all(xml(parts['word/comments.xml'] ?? ''), 'w:comment')
    expect(comments.map((comment) => all(comment, 'w:t').map((line) => line.textContent))).toEqual([
      ['“三公”经费 < 合计', '请核对'],
    ])
    expect(parts['word/document.xml']).toMatch(
      /<w:commentRangeStart w:id="0"\/>(?:(?!commentRange).)*5\.00<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    )
  })

  test('is never dropped: two at one cell are two comments', async () => {
    const remarks = ['project', 'project', 'base.staff.quota', 'elsewhere'].map((address) => ({
      address,
      text: address,
    }))
    const { parts } = await print(filing, { draft: '草稿', remarks })
    expect(all(bodyOf(parts), 'w:commentReference')).toHaveLength(4)
    expect(all(xml(parts['word/comments.xml'] ?? ''), 'w:comment')).toHaveLength(4)
  })
})
