import { describe, expect, test } from 'vitest'
import { checkFacts } from '../../../core/checks/check.ts'
import { type Entry, entriesOf, openTally } from '../../../core/checks/entries.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { form, stating, year } from '../../fixtures/facts.ts'

function entriesAt(values: Readonly<Record<string, string>>): Entry[] {
  const facts = stating(correctFiling(), values)
  return entriesOf(form, { facts, year }, checkFacts(form, { facts, year, mode: 'live' }))
}

const moved = {
  'overall.indicators.quantity.1.weight': '5',
  'overall.indicators.quantity.1.score': '5',
  'overall.indicators.social.1.weight': '20',
  'overall.indicators.social.1.score': '20',
}

describe('what a reader takes as one thing', () => {
  test('the same finding in three projects is one entry with three places', () => {
    const [entry] = entriesAt(
      Object.fromEntries([1, 2, 3].map((project) => [`project.${project}.indicators.quantity.1.actual`, '999'])),
    ).filter(({ findings }) => findings[0]?.rule.endsWith('.actual.farAbove'))
    expect(entry?.is).toBe('equal')
    expect(entry?.places.map(({ copy }) => copy)).toEqual(['project.1', 'project.2', 'project.3'])
    expect(entry?.findings).toHaveLength(3)
  })

  test('weights that are apart count by the worst of what they break', () => {
    const facts = stating(correctFiling(), {
      'overall.heading.output': '40',
      'overall.indicators.quantity.1.weight': '5',
      'overall.indicators.quantity.1.score': '5',
    })
    const findings = checkFacts(form, { facts, year, mode: 'live' })
    expect(findings.map(({ grade }) => grade)).toEqual(['explain', 'must', 'explain'])
    expect(openTally(form, { facts, year }, findings)).toEqual({ must: 1, explain: 0 })
  })

  test('required cells that are blank are one entry, whatever rows they stand in', () => {
    const blank = entriesAt({ 'base.frugality.text': '', 'overall.goal.expected': '' }).find(
      ({ is }) => is === 'blanks',
    )
    expect(blank?.places.map(({ title }) => title)).toEqual(['厉行节约保障措施', '年度总体目标 预期目标'])
  })

  test('what is explained is no entry with what is open', () => {
    const facts = correctFiling()
    const findings = checkFacts(form, { facts, year, mode: 'live' })
    expect(findings.map(({ explained }) => explained !== undefined)).toEqual([true])
    expect(openTally(form, { facts, year }, findings)).toEqual({ must: 0, explain: 0 })
  })
})

describe('points that are apart', () => {
  test('too few under one heading and too many under another say what to move where', () => {
    const [entry] = entriesAt(moved)
    expect(entry?.findings.map(({ rule }) => rule)).toEqual([
      'overall.heading.output.sum',
      'overall.heading.benefit.sum',
    ])
    expect(entry?.says).toBe('从效益指标移 10 分到产出指标。')
    expect(entry?.places[0]?.shows).toBe('产出指标 40 分，应是 50 分；效益指标 40 分，应是 30 分')
  })

  test('headings that were changed with them are not reproached the other way: the advice stays', () => {
    const [entry] = entriesAt({ ...moved, 'overall.heading.output': '40', 'overall.heading.benefit': '40' })
    expect(entry).toMatchObject({ grade: 'explain', says: '从效益指标移 10 分到产出指标。' })
    expect(entry?.findings).toHaveLength(2)
  })

  test('indicators that follow the notice under wrong headings say which headings to write', () => {
    const [entry] = entriesAt({ 'overall.heading.output': '40', 'overall.heading.benefit': '40' })
    expect(entry?.says).toBe('一级指标分值请改为：产出指标 50、效益指标 30。')
  })

  test('what finds no other side is missing', () => {
    const [entry] = entriesAt({
      'overall.indicators.quantity.1.weight': '5',
      'overall.indicators.quantity.1.score': '5',
    })
    expect(entry?.says).toBe('产出指标少 10 分。')
    expect(entry?.findings.map(({ rule }) => rule)).toContain('overall.total.weight.hundred')
  })
})
