import { describe, expect, test } from 'vitest'
import { reviewFile } from '../../../core/check-file.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import { short } from '../../fixtures/facts.ts'
import { reportWithErrors } from '../../fixtures/report-with-errors.ts'
import { filedWithErrors } from '../../fixtures/with-errors.ts'
import { reportMistakes, tableMistakes } from './careless-table.ts'

function findingsOf(file: string): readonly Finding[] {
  const review = reviewFile(file)
  return 'findings' in review ? review.findings : []
}

const found = findingsOf(filedWithErrors())
describe('a filing with the usual mistakes', () => {
  test.each(tableMistakes)('%s: %s at %s', (_, grade, at, shows) => {
    const here = found.filter((finding) => short(finding) === `${grade} ${at}`)
    expect(here.filter((finding) => new RegExp(shows ?? '').test(finding.shows))).toHaveLength(1)
  })

  test('nothing else is found: every finding is one of the known errors', () => {
    const known = new Set(tableMistakes.map(([, grade, at]) => `${grade} ${at}`))
    expect(found.map(short).filter((finding) => !known.has(finding))).toEqual([])
    expect(found).toHaveLength(tableMistakes.length)
  })

  test('findings are in paper order, annex 1 first, annex 4 last', () => {
    const annexOf = found.map(({ at }) =>
      at[0]
        ?.split('.')
        .slice(0, at[0].startsWith('project.') ? 2 : 1)
        .join('.'),
    )
    const order = ['base', 'overall', 'project', 'project.1', 'project.2', 'project.3', 'report']
    expect([...new Set(annexOf)]).toEqual(order)
  })
})

describe('the whole of it, tables and report', () => {
  const file = JSON.parse(filedWithErrors())
  const whole = { ...file, facts: { ...file.facts, 'report.sections.original': reportWithErrors } }
  const wanted = [
    ...tableMistakes.map(([, grade, at]) => `${grade} ${at}`),
    ...reportMistakes.map(([, grade, rule]) => `${grade} ${rule}`),
  ]
  const said = findingsOf(JSON.stringify(whole)).map(named)

  test('every mistake is found, and nothing else is reported', () => {
    const missed = without(wanted, said)
    const wrongly = without(said, wanted)
    console.info(`found ${wanted.length - missed.length}, missed ${missed.length}, false ${wrongly.length}`)
    expect({ missed, wrongly }).toEqual({ missed: [], wrongly: [] })
  })
})

/** A finding of the report by its rule, any other by its cell. */
function named({ grade, rule, at }: Finding): string {
  const ofReport = at[0] === 'report.sections.original'
  return `${grade} ${ofReport ? rule.replace('report.prose.', '') : at[0]}`
}

/** Those that the others lack, one for one. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return all.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

describe('what looks wrong in it and is not', () => {
  const right: readonly (readonly [string, string])[] = [
    ['3.54 + 3.93 = 7.47', 'base.threePublic.lastFinal'],
    ['0.6 + 4.28 = 4.88, and not above 6', 'base.threePublic.final'],
    ['190.85 + 0 + 69.06 = 259.91', 'base.procurement.final'],
    ['4211.68 + 50.92 + 248.75 = 4511.35', 'overall.income.governmentFund'],
    ['675.18 + 3837.88 = 4513.06', 'overall.funds.total.executed'],
    ['everything spent is 100 %', 'overall.funds.total.rate'],
    ['100 % gives the 10 points', 'overall.funds.total.score'],
    ['10 + 40 + 40 + 10 = 100', 'overall.total.weight'],
    ['10 + 39 + 40 + 10 = 99', 'overall.total.score'],
    ['其中 rows of 50.63 stay below 130.11', 'base.publicFunds.final.parts'],
    ['29 staff of 32', 'base.staff.actual'],
    ['no money for cars', 'base.vehiclePurchase.final'],
    ['no money for travelling abroad', 'base.overseas.final'],
    ['no last year for procurement', 'base.procurement.lastFinal'],
    ['the document number in 〔〕', 'unit.notice'],
    ['a report without a date', 'report.date'],
  ]
  test.each(right)('%s (%s)', (_, address) => {
    const musts = found.filter(({ grade, check }) => grade === 'must' && check.startsWith(address))
    expect(musts.filter(({ at, check }) => at[0] === address || check === address)).toEqual([])
  })

  test('each project’s own money and scores are right', () => {
    const wrong = found.filter(({ check }) => /^project\.\d\.(funds|total)/.test(check))
    expect(wrong).toEqual([])
  })
})
