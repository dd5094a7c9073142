import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../core/guard/guard.ts'
import { plainText } from '../../../core/narrative/narrative.ts'
import { fillSlots } from '../../../core/narrative/slots.ts'
import { sectionTemplate } from '../../../core/narrative/template.ts'
import { whole } from '../../fixtures/chance.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, year } from '../../fixtures/facts.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'
import { cases } from './cases.ts'

const subject = { facts: correctFiling(), year, department }
const kinds = (section: string, draft: string) => [
  ...new Set(faultsOf(form, subject, section, draft).flatMap(({ kind }) => (kind === 'missing' ? [] : kind))),
]

describe('what a draft may not say', () => {
  test('there are enough cases', () => {
    expect(cases.length).toBeGreaterThan(140)
  })

  test.each(cases.filter(([, , fault]) => fault !== null))('%s “%s”: %s', (section, draft, fault) => {
    expect(kinds(section, draft)).toContain(fault)
  })
})

test.each(['constructor', 'toString', 'overall.indicators.cost.1.toString', 'explanation.constructor', '__proto__'])(
  'a slot named %s names nothing',
  (name) => {
    expect(kinds('performance', `预算执行情况见{{${name}}}。`)).toContain('slot')
    expect(plainText(fillSlots(form, subject, `{{${name}}}`))).toContain('【待填】')
  },
)

describe('what a draft may say', () => {
  test.each(cases.filter(([, , fault]) => fault === null))('%s “%s”', (section, draft) => {
    expect(kinds(section, draft)).toEqual([])
  })
})

describe('what is built from slots is never refused', () => {
  const sections = form.edition.narrative.sections.map(({ id }) => id)
  const filings = [correctFiling(), ...Array.from({ length: whole ? 25 : 4 }, (_, seed) => randomFiling(seed + 1))]

  test.each(sections)('the template of %s, on a correct filing and on random ones', (section) => {
    for (const facts of filings) {
      const one = { ...subject, facts }
      expect(faultsOf(form, one, section, sectionTemplate(form, one, section))).toEqual([])
    }
  })
})

test('a fault names the words and their position, and what is known instead', () => {
  const draft = '预算执行规范。{{overall.indicators.quantity.2.name}}按期完成。'
  expect(faultsOf(form, subject, 'problems', draft).find(({ kind }) => kind === 'outcome')).toEqual({
    kind: 'outcome',
    words: '按期完成',
    at: 8,
    because: '“新建健身步道”没有达到指标值',
  })
})

test('an indicator that lost points has to be named, by its slot or by its name', () => {
  const missing = (draft: string) =>
    faultsOf(form, subject, 'performance', draft).flatMap(({ kind, because }) => (kind === 'missing' ? because : []))
  expect(missing('预算执行规范。')).toHaveLength(3)
  expect(missing('新建健身步道、{{overall.indicators.cost.2.name}}没有得满分。')).toEqual(['没有写到“群众文体习惯”'])
})
