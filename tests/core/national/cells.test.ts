import { expect, test } from 'vitest'
import { formForYear } from '../../../core/editions/index.ts'
import { isAnswered, questions } from '../../../core/questions.ts'
import { factsOf } from '../../fixtures/facts.ts'
import { national, nationalFiling, nationalTables } from '../../fixtures/national.ts'

const { edition } = national
const asked = (facts: Map<string, string>) => questions(national, facts).map(({ id }) => id)

test('there is only the project form, once per project, in 元', () => {
  expect(edition.annexes).toEqual([{ id: 'project', number: '附件', title: '项目支出绩效自评表', each: 'project' }])
  expect(edition.unit).toBe('元')
  expect(edition.layout.report).toBeUndefined()
})

test('成本 is a heading of its own: 40, 20, 20, 10 and 10 for 预算执行率', () => {
  const levels = edition.levels.map(({ label, weight, second }) => [label, weight, second.map(({ label }) => label)])
  expect(levels).toEqual([
    ['产出指标', '40', ['数量指标', '质量指标', '时效指标']],
    ['成本指标', '20', ['经济成本指标', '社会成本指标', '生态环境成本指标']],
    ['效益指标', '20', ['经济效益指标', '社会效益指标', '生态效益指标']],
    ['满意度指标', '10', ['服务对象满意度指标']],
  ])
  const proposed = edition.levels.map(({ id }) => national.cells.get(`project.*.heading.${id}`)?.proposal)
  expect(proposed).toEqual(['40', '20', '20', '10'].map((constant) => ({ constant })))
  expect(edition.scoring).toMatchObject({ executionWeight: '10', overTarget: 'inverse' })
})

test('a year that the Hunan form serves too is filed on that one; earlier years on this one', () => {
  expect([2020, 2021, 2022, 2023, 2030].map((year) => formForYear(year)?.edition.id)).toEqual([
    undefined,
    'national-2021-cost',
    'national-2021-cost',
    'hunan-2023',
    'hunan-2023',
  ])
})

test('the unit and the list of projects are asked first, then each project completely', () => {
  expect(asked(new Map())).toEqual(['unit#name', 'project'])
  const evaluation = nationalTables.map((table) => `project.2.indicators.${table}`)
  expect(asked(factsOf({ project: '2' }))).toEqual([
    'unit#name',
    'project',
    ...['name', 'authority', 'implementer'].map((cell) => `project.2#${cell}`),
    ...['fiscal', 'carryover', 'other'].map((source) => `project.2.funds.${source}`),
    ...['goal#expected', 'goal#actual', 'heading'].map((row) => `project.2.${row}`),
    ...evaluation,
    'project.2.signature',
  ])
})

test('the correct filing has answered every question', () => {
  const facts = nationalFiling()
  expect(questions(national, facts).filter((question) => !isAnswered(facts, question))).toEqual([])
})
