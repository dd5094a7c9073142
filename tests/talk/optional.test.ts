import { describe, expect, test } from 'vitest'
import { neededQuestions, openQuestions } from '../../core/questions.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, stating, unasked } from '../fixtures/facts.ts'
import { asked, clerk, short } from './clerk.ts'

const correct = correctFiling()
const rules = 'report.rules.text'

describe('an optional question', () => {
  test('is left blank by 跳过, tapped or typed, and does not come round again', () => {
    const tap = (person: ReturnType<typeof clerk>) => person.act({ do: 'skip', row: 'report.rules' })
    const type = (person: ReturnType<typeof clerk>) => person.say('跳过')
    for (const skip of [tap, type]) {
      const person = clerk({ facts: unasked(correct, rules, 'report.highlights.text') })
      expect(short(person.say('继续'))).toBe('ask report.rules')
      skip(person)
      expect(person.value(rules)).toBe('')
      expect(asked(person.say('继续')).question).toBe('report.highlights')
    }
  })

  test('keeps what is answered of it if the rest is skipped', () => {
    const person = clerk({ facts: unasked(correct, 'report.governmentFund.use') })
    person.say('继续')
    person.say('跳过')
    expect(person.value('report.governmentFund.amount')).toBe('54.5')
    expect(person.value('report.governmentFund.use')).toBe('')
  })

  test('comes back with 撤销', () => {
    const person = clerk({ facts: unasked(correct, rules) })
    person.say('继续')
    person.say('跳过')
    person.say('撤销')
    expect(person.facts().has(rules)).toBe(false)
  })

  test('an old 跳过 deletes nothing that was answered since', () => {
    const person = clerk({ facts: unasked(correct, rules) })
    person.say('继续')
    person.meanwhile([{ address: rules, to: '财务管理制度' }])
    person.act({ do: 'skip', row: 'report.rules' })
    expect(person.value(rules)).toBe('财务管理制度')
  })

  test('is not blanked by a head who only looks, nor in a signed filing', () => {
    const head = clerk({ facts: unasked(correct, rules) }, { roles: ['head'] })
    head.act({ do: 'go', row: 'report.rules' })
    head.act({ do: 'skip', row: 'report.rules' })
    const signed = clerk({ facts: unasked(correct, rules), state: 'signed' })
    signed.act({ do: 'skip', row: 'report.rules' })
    expect([head.facts().has(rules), signed.facts().has(rules)]).toEqual([false, false])
  })

  test('does not block signing, while others do', () => {
    const open = (...cells: readonly string[]) => {
      const facts = unasked(correct, ...cells)
      return [openQuestions(form, facts).length, neededQuestions(form, facts).length]
    }
    expect(open(rules, 'report.use.text', 'report.change.basic')).toEqual([3, 0])
    expect(open('report.date', 'report.change.reason', 'overall.funds.total.reason')).toEqual([3, 3])
    const person = clerk({ facts: unasked(correct, rules) })
    expect(short(person.say('签字'))).toBe('confirmSign')
  })
})

describe('the questions of the report', () => {
  test.each([
    ['50.92 企业服务平台建设', '50.92', '企业服务平台建设'],
    ['政府性基金支出40万元，主要用于防火通道建设', '40', '防火通道建设'],
    ['40万元，主要用于乡镇道路硬化、排水沟维修', '40', '乡镇道路硬化、排水沟维修'],
    ['基金支出40万元，用途：国有林场改造', '40', '国有林场改造'],
  ])('the fund is reported as “%s”', (text, amount, use) => {
    const person = clerk({
      facts: unasked(correct, 'report.governmentFund.amount', 'report.governmentFund.use'),
    })
    person.say('继续')
    person.say(text)
    expect([person.value('report.governmentFund.amount'), person.value('report.governmentFund.use')]).toEqual([
      amount,
      use,
    ])
  })

  test('a cause is asked for with the figures that changed', () => {
    const hint = (row: string) => asked(clerk({ facts: correct }).act({ do: 'go', row })).hint
    expect(hint('report.change#basic')).toBe('基本支出比年初预算增加40.00万元，增长6.15%。为什么？可以跳过。')
    expect(hint('project.2.funds.total#reason')).toMatch(/^执行率97.62%，未执行10.00万元。先写/)
  })

  test('an explanation that the report prints is asked for as such, another is not', () => {
    const explaining = (more: Readonly<Record<string, string>>, check: string) =>
      clerk({ facts: stating(correct, more) }).act({ do: 'explain', check })
    expect(explaining({ 'base.staff.actual': '49' }, 'base.staff.actual.quota')).toMatchObject([{ printed: true }])
    expect(explaining({ 'overall.heading.output': '49' }, 'overall.heading.output.standard')).toMatchObject([
      { printed: false },
    ])
  })
})

describe('shortcomings that the data show', () => {
  const full = {
    'overall.funds.total.annual': '1694.5',
    'overall.indicators.quantity.2.score': '10',
    'overall.indicators.cost.2.score': '5',
    'overall.indicators.sustainable.2.score': '10',
    'project.2.indicators.quantity.1.score': '20',
    'project.2.indicators.cost.1.score': '10',
    'project.2.funds.fiscal.annual': '390',
    'project.3.funds.other.annual': '10',
  }
  const offered = (more: Readonly<Record<string, string>>) => {
    const person = clerk({ facts: stating(correct, { ...full, ...more }) })
    return asked(person.act({ do: 'go', row: 'report.shortfalls#problems' })).choices.map(({ label }) => label)
  }

  test('are offered if they apply, and taken with one tap', () => {
    expect(offered({})).toEqual([])
    expect(offered({ 'report.initialBudget.basic': '200' })).toEqual(['年中追加较多'])
    expect(offered({ project: '3' })).toEqual(['单独自评的项目少'])
    const person = clerk({ facts: stating(correct, { ...full, project: '3' }) })
    person.act({ do: 'go', row: 'report.shortfalls#problems' })
    person.tap('单独自评的项目少')
    expect(person.value('report.shortfalls.problems')).toBe('单独自评的项目只覆盖一部分项目支出')
  })
})
