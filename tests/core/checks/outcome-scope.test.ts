import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/facts.ts'
import { faultsOf } from '../../../core/guard/guard.ts'
import { allFull } from '../../fixtures/all-full.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, stating, year } from '../../fixtures/facts.ts'
import { proseFindings, typing, wholeReport } from '../../fixtures/prose.ts'

const correct = correctFiling()
/** Annex 2 lost nothing, 健身步道建设专项资金 (project 2) did; then the other way round. */
const projectLost = allFull(correct, 'overall')
const overallLost = allFull(correct, 'project.2')

type Said = readonly [section: string, words: string]

/** Claims about annex 2 alone. */
const ofOverall: readonly Said[] = [
  ['performance', '部门整体10项指标均得满分。'],
  ['performance', '10项指标均得满分。'],
  ['performance', '10项指标均达到年度指标值。'],
  ['performance', '各项指标均达到年度指标。'],
  ['performance', '没有失分的指标。'],
  ['performance', '全部指标得满分。'],
  ['performance', '部门整体支出绩效自评得满分，各项绩效指标全部完成。'],
  ['performance', '基本支出占四成，项目支出占六成，各项指标均达到年度指标。'],
  ['problems', '部门整体10项指标均达到年度指标值。'],
  ['problems', '部门整体的指标均得满分。'],
  ['problems', '部门整体支出方面，各项指标全部完成。'],
]

/** Claims about projects alone. */
const ofProjects: readonly Said[] = [
  ['performance', '各项目的绩效指标均达到年度指标值。'],
  ['performance', '单独自评的3个项目，指标均得满分。'],
  ['performance', '项目支出各项绩效指标全部完成。'],
  ['performance', '健身步道建设专项资金各项指标均达到年度指标值。'],
  ['performance', '健身步道建设专项资金支出410万元，各项指标均得满分。'],
  ['performance', '健身步道建设专项资金支出410万元。该项目各项指标均得满分。'],
  ['problems', '项目绩效指标均得满分。'],
  ['problems', '健身步道建设专项资金没有失分的指标。'],
]

/** Claims about both. */
const ofBoth: readonly Said[] = [
  ['performance', '部门整体和各项目的指标均得满分。'],
  ['performance', '部门整体支出和3个项目支出的绩效指标全部完成。'],
  ['problems', '各项指标均达到年度指标。'],
  ['problems', '没有失分的指标。'],
  ['problems', '部门整体和各项目的绩效指标均得满分，没有失分的指标。'],
]

/** Claims that are true of the projects that lost nothing. */
const ofOthers: readonly Said[] = [
  ['performance', '非遗保护专项资金各项指标均达到年度指标值。'],
  ['problems', '非遗保护专项资金没有失分的指标。'],
]

const outcomes = (facts: Facts) => proseFindings(facts).flatMap(({ rule, shows }) => (isOutcome(rule) ? shows : []))
const isOutcome = (rule: string) => rule === 'report.prose.outcome'
const typed = (facts: Facts, [section, words]: Said) => outcomes(typing(facts, section, words))
const imported = (facts: Facts, [section, words]: Said) =>
  outcomes(stating(facts, { 'report.sections.original': wholeReport(typing(facts, section, words)) }))
const drafted = (facts: Facts, [section, words]: Said) =>
  faultsOf(form, { facts, year, department }, section, words).filter(({ kind }) => kind === 'outcome')

describe.each([
  ['typed', typed],
  ['in an imported report', imported],
  ['drafted', drafted],
] as const)('the indicators of a claim that names none, %s', (_, found) => {
  test.each(ofOverall)('%s “%s”: those of annex 2', (...said) => {
    expect(found(projectLost, said)).toEqual([])
    expect(found(overallLost, said).length).toBeGreaterThan(0)
  })

  test.each(ofProjects)('%s “%s”: those of projects', (...said) => {
    expect(found(overallLost, said)).toEqual([])
    expect(found(projectLost, said).length).toBeGreaterThan(0)
  })

  test.each(ofBoth)('%s “%s”: all of them', (...said) => {
    expect(found(overallLost, said).length).toBeGreaterThan(0)
    expect(found(projectLost, said).length).toBeGreaterThan(0)
    expect(found(allFull(projectLost, 'project.2'), said)).toEqual([])
  })

  test.each(ofOthers)('%s “%s”: those of this project', (...said) => {
    expect(found(projectLost, said)).toEqual([])
  })
})

describe('their number', () => {
  test('the number of annex 2’s indicators means all of them, without a word for all', () => {
    expect(typed(projectLost, ['performance', '10项指标得满分。'])).toEqual([])
    expect(typed(overallLost, ['performance', '10项指标得满分。'])).toHaveLength(1)
    expect(typed(overallLost, ['performance', '10项指标中，6项得满分。'])).toEqual([])
  })
})

describe('a named indicator', () => {
  const twice = stating(projectLost, { 'project.2.indicators.quantity.1.name': '新建健身步道' })

  test('is that of annex 2 in a section about annex 2, and that of a project beside its name', () => {
    expect(typed(twice, ['performance', '新建健身步道达到年度指标。'])).toEqual([])
    expect(typed(twice, ['performance', '健身步道建设专项资金中，新建健身步道达到年度指标。'])).toHaveLength(1)
  })

  test('is not mistaken for one whose name is part of its own', () => {
    const within = stating(projectLost, { 'project.2.indicators.quantity.1.name': '健身步道' })
    expect(typed(within, ['performance', '新建健身步道达到年度指标。'])).toEqual([])
    expect(typed(within, ['problems', '健身步道达到年度指标。'])).toHaveLength(1)
  })

  test('leaves the others of its own table, whatever the section is about', () => {
    expect(typed(projectLost, ['performance', '步道里程未达到年度指标，其余指标均得满分。'])).toHaveLength(1)
    expect(typed(correct, ['performance', '预算执行率扣0.06分，其余指标均得满分。'])).toHaveLength(1)
    expect(typed(projectLost, ['performance', '预算执行率扣0.06分，其余指标均得满分。'])).toEqual([])
  })
})
