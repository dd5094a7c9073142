import { expect, test } from 'vitest'
import { headlinesOf } from '../../core/bureau/headlines.ts'
import { formOf } from '../../core/editions/index.ts'
import { readExchange } from '../../core/exchange/file.ts'
import { form } from '../fixtures/facts.ts'
import { filingText } from '../fixtures/filings.ts'
import { filingOf } from '../paper/generate/filing/random.ts'

function stated(name: Parameters<typeof filingText>[0], changed: Readonly<Record<string, string>> = {}) {
  const file = readExchange(filingText(name))
  if ('unreadable' in file) throw new Error('unreadable')
  return new Map([...file.facts, ...Object.entries(changed)])
}

const figuresOf = (facts: ReadonlyMap<string, string>) =>
  Object.fromEntries(headlinesOf(form, facts).figures.map(({ label, value }) => [label, value]))

test('totals are added up anew from what they consist of, and a stated one counts where a part is missing', () => {
  const facts = stated('health')
  const income = Number(facts.get('overall.income.total'))
  const wrong = stated('health', { 'overall.income.total': '1' })
  expect(figuresOf(wrong)['收入合计（万元）']).toBe(income)
  const lacking = new Map([...wrong].filter(([at]) => at !== 'overall.income.general'))
  expect(figuresOf(lacking)['收入合计（万元）']).toBe(1)
  const none = new Map([...lacking].filter(([at]) => at !== 'overall.income.total'))
  expect(figuresOf(none)).not.toHaveProperty('收入合计（万元）')
})

test('the score by the rules is the stated one where the rules allow it, and theirs where they do not', () => {
  const { score } = headlinesOf(form, stated('school'))
  expect(score.own).toBe(score.byRules)
  const facts = stated('health')
  const missed = [...facts.keys()].find((at) => /indicators\..*\.score$/.test(at) && !at.includes('*')) ?? ''
  const weight = facts.get(missed.replace(/score$/, 'weight')) ?? ''
  const row = missed.replace(/\.score$/, '')
  const boasting = stated('health', {
    [`${row}.target`]: '10',
    [`${row}.actual`]: '5',
    [`${row}.direction`]: 'atLeast',
    [`${row}.score`]: weight,
  })
  const before = headlinesOf(form, boasting).score.byRules ?? 0
  const modest = new Map([...boasting, [`${row}.score`, '0']])
  const half = Number(weight) / 2
  expect(before).toBe(headlinesOf(form, modest).score.byRules)
  const full = new Map([...boasting, [`${row}.actual`, '10']])
  expect(headlinesOf(form, full).score.byRules).toBeCloseTo(before + half, 6)
})

test('a form that only scores projects has the figures of all projects together, and no score of the department', () => {
  const filing = Array.from({ length: 40 }, (_, seed) => filingOf(seed + 1)).find(
    ({ form: { edition }, facts }) => edition.id === 'national-2021-cost' && facts.get('project') === '1,2',
  )
  const national = formOf('national-2021-cost')
  if (!filing || !national) throw new Error('no such filing')
  const { figures, score } = headlinesOf(national, filing.facts)
  expect(figures.map(({ label }) => label)).toEqual(['项目全年预算（元）', '项目全年执行（元）', '预算执行率'])
  const [annual = 0, executed = 0, rate = 0] = figures.map(({ value }) => value)
  expect(rate).toBeCloseTo(executed / annual, 6)
  expect(score).toEqual({})
})
