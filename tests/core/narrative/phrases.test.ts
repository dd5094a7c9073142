import { describe, expect, test } from 'vitest'
import { itemsOf, sayPhrase } from '../../../core/narrative/phrases.ts'
import type { Phrase } from '../../../core/narrative/vocabulary.ts'
import { correctFiling } from '../../fixtures/correct.ts'
import { factsOf, form } from '../../fixtures/facts.ts'

const change = (from: string, to: string) =>
  sayPhrase(form, factsOf({ 'base.office.lastFinal': from, 'base.office.final': to }), {
    change: ['base.office.lastFinal', 'base.office.final'],
  })

describe('the difference of two figures in words', () => {
  test.each([
    ['7.47', '4.88', '减少2.59万元，下降34.67%'],
    ['71.64', '130.11', '增加58.47万元，增长81.62%'],
    ['3', '4', '增加1.00万元，增长33.33%'],
    ['5.0', '5.00', '持平'],
    ['', '0', '持平'],
    ['0', '15', '增加15.00万元'],
    ['', '0.01', '增加0.01万元'],
    ['15', '', '减少15.00万元，下降100%'],
    ['1000', '1000.01', '增加0.01万元，增长0%'],
    ['-3', '2', '增加5.00万元'],
    ['2', '-1', '减少3.00万元，下降150.00%'],
    ['-2', '-2.0', '持平'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(change(from, to)).toBe(words)
  })
})

describe('a comparison names its base', () => {
  const compared = (from: string, to: string) =>
    sayPhrase(form, factsOf({ 'base.office.lastFinal': from, 'base.office.final': to }), {
      change: ['base.office.lastFinal', 'base.office.final'],
      than: '上年决算',
    })

  test.each([
    ['7.47', '4.88', '比上年决算减少2.59万元，下降34.67%'],
    ['3', '4', '比上年决算增加1.00万元，增长33.33%'],
    ['5.0', '5', '与上年决算持平'],
    ['0', '2', '比上年决算增加2.00万元'],
    ['2.5', '', '比上年决算减少2.50万元'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(compared(from, to)).toBe(words)
  })
})

describe('every phrase of the edition', () => {
  const worth: Readonly<Record<string, string>> = {
    'join.offices': '办公室、规划财务股、公共服务股、市场管理股',
    'count.offices': '4',
    'join.subordinates': '文化馆、图书馆',
    'count.subordinates': '2',
    'count.projects': '3',
    'change.income': '增加254.50万元，增长17.67%',
    'change.basic': '增加40.00万元，增长6.15%',
    'change.threePublic': '减少1.57万元，下降15.24%',
    'change.threePublicBudget': '减少1.27万元，下降12.70%',
    'change.projects': '增加192.50万元，增长23.71%',
    'change.publicFunds': '增加1.75万元，增长1.98%',
    'compared.basic': '比年初预算增加40.00万元，增长6.15%',
    'compared.publicFunds': '比上年决算增加1.75万元，增长1.98%',
    'compared.office': '比上年决算增加0.86万元，增长2.85%',
    'compared.utilitiesTravel': '比上年决算减少0.10万元，下降0.48%',
    'compared.meetingsTraining': '比上年决算减少0.25万元，下降6.25%',
    'compared.threePublic': '比上年决算减少1.57万元，下降15.24%',
    'compared.projects': '比上年决算增加192.50万元，增长23.71%',
    'difference.added': '265.00万元',
    'difference.cut': '-265.00万元',
    'difference.overspent': '0万元',
    'difference.underspent': '0万元',
    'difference.unexecuted': '10.50万元',
    'difference.threePublic': '-1.27万元',
    'difference.publicFunds': '-1.85万元',
    'share.basic': '40.72%',
    'share.projects': '59.28%',
    'share.evaluated': '84.62%',
    'sum.general': '1640.00万元',
    'sum.provincial': '720.00万元',
    'rate.procurement': '98.15%',
    'rate.threePublic': '87.30%',
    'rate.projects': '127.15%',
    'rate.publicFunds': '97.99%',
    'count.indicators': '10',
    'count.lost': '3',
    'count.full': '7',
    'grade.overall': '优',
    'points.missed': '3.76分',
    'points.execution': '0.06分',
  }
  const { phrases } = form.edition.narrative

  test.each(Object.entries(phrases))('%s is calculated from a correct filing', (id, phrase) => {
    expect(sayPhrase(form, correctFiling(), phrase)).toBe(worth[id])
  })

  test.each(Object.entries(phrases))('%s is unknown in an empty filing', (_, phrase) => {
    expect(sayPhrase(form, new Map(), phrase)).toBeUndefined()
  })
})

describe('shares and lists', () => {
  const of = (phrase: Phrase, facts: Readonly<Record<string, string>>) => sayPhrase(form, factsOf(facts), phrase)
  const share: Phrase = { share: ['base.office.final', 'base.publicFunds.final'] }

  test.each([
    ['675.18', '4513.06', '14.96%'],
    ['3837.88', '4513.06', '85.04%'],
    ['0', '5', '0%'],
    ['0', '0', '0%'],
    ['1', '8', '12.50%'],
    ['1', '16', '6.25%'],
  ])('%s of %s is %s', (part, whole, percent) => {
    expect(of(share, { 'base.office.final': part, 'base.publicFunds.final': whole })).toBe(percent)
  })

  test('a rate of execution without a plan says so instead of dividing by 0', () => {
    const rate: Phrase = { rate: ['base.office.final', 'base.office.budget'], ofNothing: '没有预算' }
    expect(of(rate, { 'base.office.final': '3', 'base.office.budget': '4' })).toBe('75.00%')
    expect(of(rate, { 'base.office.final': '3', 'base.office.budget': '' })).toBe('没有预算')
    expect(of(rate, { 'base.office.final': '3' })).toBeUndefined()
  })

  test('rows are counted if their list was asked, and only those that meet the condition', () => {
    const rows: Phrase = { rows: [{ row: 'project.*', only: { is: ['project.*.level', ['省级']] } }] }
    expect(of(rows, { project: '1,2', 'project.1.level': '省级', 'project.2.level': '县级' })).toBe('1')
    expect(of(rows, { project: '' })).toBe('0')
    expect(of(rows, {})).toBeUndefined()
  })

  test('a list that was asked and is empty counts as 0', () => {
    expect(of({ count: 'unit.offices' }, { 'unit.offices': '' })).toBe('0')
    expect(itemsOf('甲\n\n乙')).toEqual(['甲', '乙'])
  })
})
