import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../core/address.ts'
import { plainText, sectionText } from '../../../core/narrative/narrative.ts'
import type { Subject } from '../../../core/narrative/slots.ts'
import { correctFiling, department } from '../../fixtures/correct.ts'
import { form, year } from '../../fixtures/facts.ts'
import { filing, filings } from '../../fixtures/filings.ts'
import { sampleFiling } from '../../fixtures/sample-filing.ts'

const subjects: readonly (readonly [string, Subject])[] = [
  ...filings.map((name) => [name, filing(name)] as const),
  ['correct', { facts: correctFiling(), year, department }],
  ['sample', { facts: sampleFiling(), year, department }],
]
const { sections } = form.edition.narrative

/** The report of a filing as its templates print it, section by section. */
function told(subject: Subject): ReadonlyMap<string, string> {
  return new Map(sections.map(({ id }) => [id, plainText(sectionText(form, templated(subject), id))]))
}

/** The filing as if nobody had written a section. */
function templated({ facts, ...rest }: Subject): Subject {
  return { ...rest, facts: new Map([...facts].filter(([at]) => !at.startsWith('report.sections.'))) }
}

describe.each(subjects)('the report of the filing %s', (_, subject) => {
  const report = told(subject)
  const whole = [...report.values()].join('\n')

  test('has every clause of eight characters in one section only', () => {
    const where = new Map<string, string[]>()
    for (const [id, text] of report)
      for (const clause of new Set(
        text.split(/[，。；：、（）\n]/).filter((one) => one.length >= 8 && !one.includes('【待填】')),
      ))
        where.set(clause, [...(where.get(clause) ?? []), id])
    expect([...where].filter(([, ids]) => ids.length > 1)).toEqual([])
  })

  test('lists no 0万元 and makes no comparison in broken Chinese', () => {
    expect(whole).not.toMatch(/(?<![\d.])0(?:\.0+)?万元|相比持平|没有得满分|该项|口径|[≥≤]/)
  })

  test('gives every amount of money from a cell or a calculation at least two decimals', () => {
    const runs = sections.flatMap(({ id }) => sectionText(form, templated(subject), id).flat())
    const money = runs.filter(
      ({ address, figure }) => figure || form.cells.get(patternOf(address ?? ''))?.kind.type === 'amount',
    )
    expect(money.flatMap(({ text }) => text.match(/(?<![\d.])\d+(?:\.\d)?万元/g) ?? [])).toEqual([])
    expect(money.length).toBeGreaterThan(12)
  })

  test('leaves no figure without what it counts', () => {
    const bare = whole.match(/(?<=[\u4e00-\u9fa5])\d+(?:\.\d+)?(?=[，。；、）])/g)
    expect(bare ?? []).toEqual([])
  })

  test('ends every sentence once', () => {
    expect(whole).not.toMatch(/，，|。。|，。|：。|、。|。，|；。|；；|undefined|NaN|[{}]/)
  })
})
