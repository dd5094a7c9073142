import { expect, test } from 'vitest'
import { checkFacts } from '../../../core/checks/check.ts'
import { plainText, sectionText } from '../../../core/narrative/narrative.ts'
import { differenceOf } from '../../../core/prose/difference.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, stating, year } from '../../fixtures/facts.ts'

const taken = stating(correctFiling(), {
  'report.sections.performance': [
    '全年执行{{overall.funds.total.executed}}，预算执行率{{overall.funds.total.rate}}。“三公”经费决算较上年下降，{{change.threePublic}}。',
    '{{overall.indicators.quantity.2.name}}、{{overall.indicators.cost.2.name}}、{{overall.indicators.sustainable.2.name}}没有得满分。场馆正常开放。',
  ].join('\n'),
})
const said = (facts: ReadonlyMap<string, string>) =>
  plainText(sectionText(form, { facts, year, department }, 'performance'))
const stale = (facts: ReadonlyMap<string, string>) =>
  checkFacts(form, { facts, year, mode: 'live' }).flatMap(({ rule, shows }) =>
    rule === 'report.prose.stale' ? shows : [],
  )

test('a fact that changes after a draft was adopted changes the sentences that use it, and no others', () => {
  const later = stating(taken, { 'base.reception.final': '3.05' })
  expect(differenceOf(said(taken), said(later))).toEqual({
    added: ['“三公”经费决算较上年下降，减少1.77万元，下降17.18%。'],
    gone: ['“三公”经费决算较上年下降，减少1.57万元，下降15.24%。'],
  })
  expect([stale(taken), stale(later)]).toEqual([[], []])
})

test('when the words no longer agree, the check says so: a reversed direction, an indicator that lost points', () => {
  expect(stale(stating(taken, { 'base.reception.final': '6.57' }))).toEqual(['“下降”：数据是增加'])
  const lost = { 'overall.indicators.quantity.1.score': '14' }
  expect(stale(stating(taken, lost))).toEqual(['没有写到“展演活动场次”'])
  const regained = { 'overall.indicators.quantity.2.score': '10', 'overall.indicators.quantity.2.actual': '12' }
  expect(stale(stating(taken, regained))).toEqual(['“没有得满分”：“新建健身步道”得了满分'])
})
