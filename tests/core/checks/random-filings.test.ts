import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../core/address.ts'
import type { Facts } from '../../../core/facts.ts'
import { seed, whole } from '../../fixtures/chance.ts'
import { findings, form } from '../../fixtures/facts.ts'
import { randomFiling } from '../../fixtures/random-filing.ts'
import { saidFiling } from '../../fixtures/said-filing.ts'
import { expectNoMust, reportedWhole, typedWhole } from './random-filings.ts'

/** The short run takes as many as include every question both answered and blank. */
const many = whole ? 30 : 12
const filings = Array.from({ length: many }, (_, at) => randomFiling(seed + at))

test('in filings with consistent figures nothing must be mended', () => expectNoMust(whole ? 60 : 4))

test('with figures as people write them and stated execution scores, nothing must be mended either', () =>
  expectNoMust(whole ? 80 : 6, saidFiling))

test('with the report that the program drafts, typed or brought whole, nothing must be mended either', () => {
  expectNoMust(whole ? 20 : 3, reportedWhole)
  expectNoMust(whole ? 20 : 3, typedWhole)
})

test('in a live filing nothing must be mended either, except answers left blank', () => {
  const gaps = form.edition.checks.filter(({ inFile }) => inFile === 'silent').map(({ id }) => id)
  const asked = new Set<string>()
  for (const [at, facts] of filings.entries()) {
    const blank = [...facts].flatMap(([address, text]) => (text === '' ? [`${address}.given`] : []))
    const musts = findings(facts).filter(({ grade }) => grade === 'must')
    expect(musts.map(({ check }) => check).sort(), `seed ${seed + at}`).toEqual(
      blank.filter((check) => gaps.includes(patternOf(check))).sort(),
    )
    for (const { rule } of musts) asked.add(rule)
  }
  expect([...asked].sort()).toEqual([
    'overall.funds.total.reason.given',
    'project.*.funds.total.reason.given',
    'report.publication.given',
  ])
})

test('every question of the report is answered in some of them and left blank in others', () => {
  const said = new Map<string, Set<boolean>>()
  for (const facts of filings)
    for (const [address, text] of facts) {
      const cell = patternOf(address)
      said.set(cell, (said.get(cell) ?? new Set()).add(text !== ''))
    }
  const figures = [...form.cells.values()].filter(({ row, pattern }) => {
    const isTold = row.section === 'report.figures' || row.id.endsWith('.funds.total#reason')
    return isTold && !/^report\.(?:date|general\.|shortfalls\.)/.test(pattern)
  })
  expect(figures.length).toBe(15)
  expect(figures.filter(({ pattern }) => said.get(pattern)?.size !== 2).map(({ pattern }) => pattern)).toEqual([])
})

describe('in every notation of target and actual', () => {
  const written = whole ? 10 : 3
  const rules = /score\.rule$|\.actual\.(?:words|comparable)$/
  const about = (facts: Facts) => findings(facts, 'file').filter(({ rule }) => rules.test(rule))

  test('the score of the rules is correct', () => {
    for (let one = seed; one < seed + written; one += 1)
      expect(
        about(saidFiling(one)).map(({ check, shows }) => `${check}: ${shows}`),
        `seed ${one}`,
      ).toEqual([])
  })

  test('full marks for a missed target are always found', () => {
    for (let one = seed; one < seed + written; one += 1) {
      const facts = saidFiling(one)
      const rows = [...facts.keys()].flatMap((at) => /^(.*\.indicators\.\w+\.\d+)\.score$/.exec(at)?.[1] ?? [])
      const missed = rows.filter((row) => Number(facts.get(`${row}.score`)) < Number(facts.get(`${row}.weight`)))
      const full = missed.map((row): [string, string] => [`${row}.score`, facts.get(`${row}.weight`) ?? ''])
      const found = about(new Map([...facts, ...full])).map(({ check }) => check)
      expect(found.sort(), `seed ${one}`).toEqual(missed.map((row) => `${row}.score.rule`).sort())
    }
  })
})

test.each([1, 2, 3])('one wrong figure in such a filing is found (seed %i)', (seed) => {
  const facts = randomFiling(seed)
  for (const address of ['base.projects.final', 'base.operations.budget', 'project.1.funds.fiscal.executed']) {
    const wrong = new Map([...facts, [address, `${Number(facts.get(address) ?? 0) + 4000}`]])
    expect(
      findings(wrong, 'file').filter(({ grade }) => grade === 'must'),
      address,
    ).not.toEqual([])
  }
})
