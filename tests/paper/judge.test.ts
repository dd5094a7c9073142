import { describe, expect, test } from 'vitest'
import type { FilingRead } from '../../core/paper/filing/filing-read.ts'
import { final } from '../core/report/word-file.ts'
import { runs, seed } from '../fixtures/chance.ts'
import { damaged, damageNames } from './generate/damage.ts'
import type { Filing } from './generate/filing/filing.ts'
import { filingOf } from './generate/filing/random.ts'
import { harmOf } from './generate/harm.ts'
import { judge } from './generate/judge.ts'
import { opened, textsOf } from './generate/opened.ts'
import { ownReport } from './generate/own-report.ts'
import { type Paper, paperOf } from './generate/paper.ts'
import { printedTexts, type Truth, truthOf } from './generate/truth.ts'

const counties = Array.from({ length: 60 }, (_, at) => filingOf(seed + at)).filter(isOnCountyForm)
const filing = counties.find(hasEveryTable) as Filing
const paper = paperOf(filing, 'letter and cover')
const { truth } = paper

function isOnCountyForm({ form }: Filing): boolean {
  return form.edition.id === 'hunan-2023'
}

function hasEveryTable({ facts }: Filing): boolean {
  return facts.get('project') === '1,2' && facts.get('unit.subordinates') !== ''
}

/** A reading that agrees exactly with this truth, except for some changed or missing cells. */
function readingOf(truth: Truth, change: Readonly<Record<string, string | undefined>> = {}): FilingRead {
  const stated = { ...truth.facts, ...Object.fromEntries(truth.blank.map((at) => [at, ''])), ...change }
  const placed = Object.entries(stated).flatMap(([at, value]) =>
    value === undefined ? [] : [{ at, value, source: '' }],
  )
  const unread = truth.say.map((text) => ({ source: '', text: `第1行：${text}`, why: '' }))
  const places = { positions: new Map(), labels: new Map(), said: new Set<string>() }
  return { form: filing.form, year: truth.year, department: truth.department, placed, doubts: [], unread, places }
}

const judged = (change?: Readonly<Record<string, string | undefined>>) =>
  judge(readingOf(truth, change), truth, paper.printed)
const nothing = { wrong: [], silent: [], missing: [] }
const [target = ''] = Object.keys(truth.facts).filter(
  (at) => /^≥\d/.test(truth.facts[at] ?? '') && at.endsWith('.target'),
)
const row = target.replace(/\.target$/, '')

describe('the judge of a reading', () => {
  test('finds nothing wrong if every fact is placed and every other text reported', () => {
    const { placed, expected, ...lists } = judged()
    expect(lists).toEqual(nothing)
    expect([placed, expected > 150]).toEqual([expected, true])
  })

  test.each([
    [
      'a figure without its trailing zeros',
      { 'base.projects.final': String(Number(truth.facts['base.projects.final'])) },
    ],
    ['a list with one item per line', { 'unit.offices': truth.facts['unit.offices']?.replaceAll('、', '\n') }],
    [
      'duties as items of the unit',
      {
        'report.sections.duties': undefined,
        'unit.duties': truth.facts['report.sections.duties']?.replace(/\d、/g, ''),
      },
    ],
    [
      'the whole report for its sections',
      { 'report.sections.problems': undefined, 'report.sections.original': truth.facts['report.sections.problems'] },
    ],
    ['a target as number, direction and unit', measure(truth.facts[target] ?? '', 'atLeast')],
    ['a list of rows that the rows imply', { 'base.provincial': truth.may['base.provincial'] }],
  ])('takes %s', (_, change) => expect(judged(change)).toMatchObject(nothing))

  test.each([
    ['another figure', { 'base.projects.final': '1.23' }],
    ['a figure where a blank is printed', { [truth.blank.find((at) => at.startsWith('overall.income')) ?? '']: '5' }],
    ['a blank where a figure is printed', { 'base.projects.final': '' }],
    ['a row that the paper lacks', { [truth.not[0]?.replace('*', 'final') ?? '']: '5' }],
    ['a cell that the paper does not print', { 'unit.selfReference': '我局' }],
    ['a target of another direction', measure(truth.facts[target] ?? '', 'atMost')],
    [
      'a target without its unit',
      { [target]: truth.facts[target]?.replace(/\D/g, ''), [`${row}.direction`]: 'atLeast' },
    ],
  ])('calls %s wrong', (_, change) => {
    const { wrong } = judged(change)
    expect(wrong.map((text) => text.split(':')[0])).toEqual(expect.arrayContaining([Object.keys(change)[0]]))
  })

  test('calls a year, a department and a cell that is placed twice wrong', () => {
    const read = readingOf(truth)
    const again = { at: 'unit.name', value: truth.department, source: '' }
    const { wrong } = judge({ ...read, year: 2001, department: '某局', placed: [...read.placed, again] }, truth)
    expect(wrong.map((text) => text.split(':')[0])).toEqual(['year', 'department', 'unit.name'])
  })

  test('calls a fact that is not placed missing, and silent too if it is not reported', () => {
    const without = readingOf(truth, { 'base.frugality.text': undefined })
    const text = truth.facts['base.frugality.text'] ?? ''
    expect(judge(without, truth)).toMatchObject({ missing: ['base.frugality.text'], silent: [text], wrong: [] })
    const told = { ...without, doubts: [{ at: 'base.frugality.text', text, why: '' }] }
    expect(judge(told, truth)).toMatchObject({ missing: ['base.frugality.text'], silent: [], wrong: [] })
  })

  test('calls a text of no cell silent if no list contains it', () => {
    expect(truth.say.length).toBeGreaterThan(2)
    expect(judge({ ...readingOf(truth), unread: [] }, truth).silent).toEqual(truth.say)
  })

  test('calls every fact missing if a filing is not recognised as one', () => {
    expect(judge({ none: 'noFiling', says: '' }, truth)).toMatchObject({ placed: 0, wrong: [], silent: [] })
  })
})

function measure(text: string, direction: string): Record<string, string> {
  const [, value = '', unit = ''] = /(\d+)(\D*)$/.exec(text) ?? []
  return { [target]: value, [`${row}.direction`]: direction, [`${row}.unit`]: unit }
}

const papers = counties.slice(0, runs(8)).map((one) => paperOf(one, 'official'))
const wholeTexts = new Map(papers.map((whole) => [whole, textsIn(whole)]))

function textsIn({ files }: Paper): string[] {
  return opened(files).flatMap(({ pages }) => textsOf(pages))
}

describe.each(damageNames)('damage of the kind %s', (name) => {
  const all = papers.map((whole, at) => ({ whole, broken: damaged(whole, at, name) }))

  test('changes the file', () => {
    for (const { whole, broken } of all) expect(textsIn(broken.paper)).not.toEqual(wholeTexts.get(whole))
  })

  test('is harm if its texts are placed as they are and the figures still agree', () => {
    for (const { whole, broken } of all) {
      const placed = { ...whole.truth.facts, 'base.staff.quota': '999' }
      const after = readingOf({ ...whole.truth, facts: placed })
      const before = readingOf({ ...whole.truth, facts: placed })
      expect(harmOf(broken, before, after)).toEqual([expect.stringContaining('base.staff.quota')])
    }
  })
})

test.each(['swappedFigures', 'magnitude', 'shifted'] as const)(
  'figures on a paper with damage of the kind %s no longer agree, so that placing them as they are is noticed',
  (name) => {
    for (const [at, whole] of papers.entries()) {
      const broken = damaged(whole, seed + at, name)
      const naive = readingOf(asPrinted(broken.paper))
      expect(judge(naive, whole.truth).wrong, `paper ${at}`).not.toEqual([])
      expect(harmOf(broken, readingOf(whole.truth), naive), `paper ${at}`).toEqual([])
    }
  },
)

/** What a paper states if every text is taken as the value of its cell. */
function asPrinted({ filing: of, document }: ReturnType<typeof paperOf>): Truth {
  const [truth, printed] = [truthOf(of, document), printedTexts(document)]
  const facts = Object.entries(truth.facts).map(([at, value]) => [
    at,
    isFigure(at) ? (printed.get(at) ?? value) : value,
  ])
  return { ...truth, facts: Object.fromEntries(facts) }
}

const isFigure = (at: string) => /\.(?:lastFinal|budget|final|initial|annual|executed)$/.test(at)

test('the truth of our own report contains every fact of its filing that a form prints', async () => {
  const { file, truth: own } = await ownReport(filing, final)
  const lost = Object.keys(truth.facts).filter((at) => own.facts[at] === undefined)
  expect(lost).toEqual([])
  expect(opened([file])).toHaveLength(1)
})
