import { describe, expect, test } from 'vitest'
import { checkFacts } from '../../core/checks/check.ts'
import { runs, seed } from '../fixtures/chance.ts'
import type { Filing } from './generate/filing/filing.ts'
import { filingOf } from './generate/filing/random.ts'
import { layoutNames } from './generate/layouts.ts'
import { opened, textsOf } from './generate/opened.ts'
import { type Paper, paperOf } from './generate/paper.ts'

const filings = Array.from({ length: 60 }, (_, at) => filingOf(seed + at))

const bare = (text: string) => text.replace(/\s/g, '')

/** The printed texts of a paper that are missing in its opened pages. */
function lost({ files, printed, truth }: Paper): string[] {
  const texts = opened(files)
    .flatMap(({ pages }) => textsOf(pages))
    .map(bare)
  const within = new Set(texts)
  const stands = (text: string) => within.has(text) || texts.some((one) => one.includes(text))
  const values = [...printed].flatMap(([at, text]) => text.split('\n').map((line) => [at, bare(line)] as const))
  const gone = values.filter(([, text]) => text !== '' && !stands(text) && !asNumber(within, text))
  return [...gone.map(([at, text]) => `${at}: ${text}`), ...truth.say.filter((text) => !stands(bare(text)))]
}

/** A sheet writes 2.00 as 2. */
function asNumber(texts: ReadonlySet<string>, text: string): boolean {
  const percent = text.endsWith('%') ? `${Number(text.slice(0, -1))}%` : `${Number(text)}`
  return texts.has(percent)
}

function mustsOf({ form, facts, year }: Filing): string[] {
  return checkFacts(form, { facts, year, mode: 'file' })
    .filter(({ grade }) => grade === 'must')
    .map(({ check, shows }) => `${check}: ${shows}`)
}

test('a generated filing has consistent figures: nothing in it must be mended', () => {
  for (const [at, filing] of filings.slice(0, runs(24)).entries()) {
    const unsigned = /signature/
    expect(
      mustsOf(filing).filter((text) => !unsigned.test(text)),
      `seed ${seed + at}`,
    ).toEqual([])
  }
})

test('generated filings include none and three projects, empty tables and several indicators, both forms and blank cells', () => {
  const values = (address: string) => new Set(filings.map(({ facts }) => facts.get(address)))
  expect(values('project')).toEqual(new Set(['', '1', '1,2', '1,2,3']))
  expect(values('base.provincial').size).toBeGreaterThan(2)
  expect(values('base.buildings').size).toBeGreaterThan(2)
  expect(values('overall.indicators.social')).toContain('')
  expect(values('overall.indicators.quantity')).toContain('1,2,3')
  expect(new Set(filings.map(({ form }) => form.edition.id)).size).toBe(2)
  expect(filings.some(({ facts }) => facts.get('base.overseas.final') === '')).toBe(true)
})

describe.each(layoutNames)('papers with %s', (layout) => {
  test('can be opened, and contain every text of their truth', () => {
    for (const [at, filing] of filings.slice(0, runs(4)).entries()) {
      const paper = paperOf(filing, layout)
      expect(lost(paper), `seed ${seed + at}`).toEqual([])
      expect(Object.keys(paper.truth.facts).length, `seed ${seed + at}`).toBeGreaterThan(30)
    }
  })
})

test('papers in any mixture of layouts can be opened, and contain every text of their truth', () => {
  for (const [at, filing] of filings.slice(0, runs(16)).entries())
    expect(lost(paperOf(filing, seed + at)), `seed ${seed + at}`).toEqual([])
})

test('the same seeds give the same paper', () => {
  const [one, other] = [paperOf(filingOf(7), 8), paperOf(filingOf(7), 8)]
  expect(one.truth).toEqual(other.truth)
  expect(opened(one.files)).toEqual(opened(other.files))
})
