import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating, unasked } from '../../fixtures/facts.ts'
import { proseFindings, typing } from '../../fixtures/prose.ts'
import { sentences } from './prose-table.ts'

const correct = correctFiling()
const grades = new Map(form.edition.checks.map(({ id, grade }) => [id, grade]))
const right = sentences.flatMap(([section, words, rule]) => (rule === undefined ? [[section, words] as const] : []))
const wrong = sentences.flatMap(([section, words, rule, shows]) =>
  rule && shows ? [[section, words, rule, shows] as const] : [],
)
const cased = new Set(wrong.map(([, , rule]) => `report.prose.${rule}`))

describe('every rule over prose', () => {
  test('has a case that breaks it here or in the imported report', () => {
    const imported = [
      'report.prose.none',
      'report.prose.pairs',
      'report.prose.selfReference.kind',
      'report.prose.noProblem',
    ]
    const rules = form.edition.checks.filter(({ kind }) => kind === 'prose').map(({ id }) => id)
    expect(rules.filter((id) => !cased.has(id) && !imported.includes(id))).toEqual([])
    expect(rules.length).toBe(cased.size + imported.length)
  })
})

describe('what is wrong in typed words', () => {
  test.each(wrong)('%s: %s breaks %s', (section, words, rule, shows) => {
    const found = proseFindings(typing(correct, section, words))
    const quoted = found.map((finding) => `${finding.rule}: ${finding.shows}`)
    expect(
      found.map((finding) => finding.rule),
      quoted.join('\n'),
    ).toEqual([`report.prose.${rule}`])
    expect(found[0]).toMatchObject({ grade: grades.get(`report.prose.${rule}`) })
    expect(found[0]?.at[0]).toBe(`report.sections.${section}`)
    expect(found[0]?.shows).toMatch(shows)
  })
})

describe('correct look-alikes', () => {
  test.each(right)('%s: %s', (section, words) => {
    const found = proseFindings(typing(correct, section, words))
    expect(found.map(({ rule, shows }) => `${rule}: ${shows}`)).toEqual([])
  })
})

describe('a figure whose own cell is not answered', () => {
  const shown = (facts: Facts, section: string, words: string) =>
    proseFindings(typing(facts, section, words)).map(({ rule, shows }) => `${rule}: ${shows}`)

  test.each([
    ['overall.income', 'basicFinal', '全年收入合计1833.33万元。'],
    ['base.projects', 'projects', '2023年项目支出决算1111.11万元。'],
  ])('is not compared with another that the words may mean too: without %s', (absent, section, words) => {
    const without = unasked(correct, absent)
    expect(shown(correct, section, words)).toEqual([expect.stringContaining('report.prose.figure')])
    expect(shown(without, section, words)).toEqual([])
  })
})

describe('the stated results of a year’s goals', () => {
  const walks = { 'project.2.goal.actual': '步道建设目标全部完成。' }
  const shows = { 'project.1.goal.actual': '各项目标全部完成。' }

  test.each([
    [{ 'overall.goal.actual': '年度目标全部完成。' }, 'outcome', 'overall.goal.actual'],
    [{ 'overall.goal.actual': '办展演38场，排名全市第一。' }, 'rank', 'overall.goal.actual'],
    [{ 'overall.goal.actual': '办展演38场，下一步将扩大规模。' }, 'promise', 'overall.goal.actual'],
    [walks, 'outcome', 'project.2.goal.actual'],
  ])('%j breaks %s', (change, rule, at) => {
    const found = proseFindings(stating(correct, change))
    expect(found.map(({ check, at }) => [check, at[0]])).toEqual([[`report.prose.${rule}.${at}`, at]])
  })

  test('a project that reached all its targets may say so, whatever the others did', () => {
    expect(proseFindings(stating(correct, shows))).toEqual([])
  })
})

describe('people’s points on a section', () => {
  test.each([
    ['公务接待费5.2万元，比预算多。', 'figure'],
    ['“三公”经费决算8.73万元，比上年决算增加1.57万元。', 'change'],
    ['新建健身步道已按期完成。', 'outcome'],
    ['荣获全省先进单位。', 'rank'],
  ])('%s breaks %s, reported where the section is written', (words, rule) => {
    const found = proseFindings(stating(correct, { 'report.points.performance': words }))
    expect(found.map(({ check, at }) => [check, ...at.slice(0, 2)])).toEqual([
      [`report.prose.${rule}.points.performance`, 'report.sections.performance', 'report.points.performance'],
    ])
  })

  test('their counts are the person’s to say', () => {
    const found = proseFindings(stating(correct, { 'report.points.problems': '企业技改培训两次，有家企业没来' }))
    expect(found).toEqual([])
  })
})
