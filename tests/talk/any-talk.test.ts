import { describe, expect, test } from 'vitest'
import type { Action } from '../../bot/talk/nouns.ts'
import { fc, runs } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { nationalFiling, nationalYear } from '../fixtures/national.ts'
import { clerk } from './clerk.ts'

const correct = correctFiling()
const filings = [
  { edition: 'hunan-2023', year: 2023, facts: correct },
  { edition: 'national-2021-cost', year: nationalYear, facts: nationalFiling() },
]
const rows = [
  ...['base.reception', 'project', 'overall.indicators.cost', 'overall.heading', 'report.sections#duties'],
  ...['project.1.heading', 'project.1.funds.fiscal', 'project.2.indicators.satisfaction'],
]

const text = fc.oneof(
  fc.constantFrom('跳过', '上一题', '下一题', '目录', '检查', '说明', '继续', '采用', '无', '签字', '帮助', '项目'),
  fc.constantFrom(
    '3.93 5.0 4.28',
    '32 29',
    '10',
    '约5',
    '3万5',
    '甲 ≥50次 49次 10',
    '删除1',
    '1',
    '2',
    '1 2 3 4 5 6 7',
  ),
  fc.constantFrom('0 0 0\n1 2 3\n无\n4 5 6', '甲专项\n乙专项 1 2 3', '{{unit.name}}', '/x', '__proto__', '\u0000', ''),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const move = fc.constantFrom<Action>(
  ...rows.map((row): Action => ({ do: 'go', row })),
  { do: 'none', row: 'base.office' },
  { do: 'adoptAll', row: 'report.sections#opening' },
  { do: 'go', row: 'no.such.row' },
  { do: 'explain', check: 'no.such.check' },
  { do: 'findings', from: 99 },
)
const step = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: move })

describe('whatever people send', () => {
  test.each(filings)(
    'the talk on $edition never throws, always says something, and takes no answer out of the facts',
    ({ facts: filled, ...form }) => {
      const start = fc.constantFrom(new Map<string, string>(), filled)
      fc.assert(
        fc.property(start, fc.array(step, { minLength: 3, maxLength: 12 }), (facts, steps) => {
          const person = clerk({ ...form, facts })
          for (const each of steps) {
            const before = [...person.facts().keys()]
            const says = typeof each === 'string' ? person.say(each) : person.act(each)
            expect(says.length).toBeGreaterThan(0)
            const gone = before.filter((address) => !person.facts().has(address))
            expect(gone.filter((address) => !/\.signature\.(head|date)$/.test(address))).toEqual([])
          }
        }),
        { numRuns: runs(40) },
      )
    },
  )

  test('撤销 as often as there were changes returns to the beginning', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const person = clerk({ facts: correct }, { roles: ['preparer'] })
        person.act({ do: 'go', row: 'base.reception' })
        for (const each of texts) person.say(each)
        for (let undone = 0; undone <= texts.length; undone += 1) person.say('撤销')
        expect([...person.facts()].sort()).toEqual([...correct].sort())
      }),
      { numRuns: runs(20) },
    )
  })

  test('before there is a filing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const person = clerk()
        for (const each of steps) {
          const says = typeof each === 'string' ? person.say(each) : person.act(each)
          expect(says.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: runs(30) },
    )
  })
})
