import { describe, expect, test } from 'vitest'
import { draft, final } from '../core/report/word-file.ts'
import { seed } from '../fixtures/chance.ts'
import { damaged } from './generate/damage.ts'
import type { Filing } from './generate/filing/filing.ts'
import { filingOf } from './generate/filing/random.ts'
import { harmOf } from './generate/harm.ts'
import { judge } from './generate/judge.ts'
import { type LayoutName, layoutNames, layouts } from './generate/layouts.ts'
import { opened } from './generate/opened.ts'
import { ownReport } from './generate/own-report.ts'
import { paperOf } from './generate/paper.ts'
import { readFiling } from './generate/read-filing.ts'
import { count, emptyTally, readPaper, tried } from './generate/trial.ts'

const filings = 70
const each = (number: number, names = layoutNames) => names[number % names.length] as LayoutName
/**
 * If annex 1 or a part of a sum is missing, nothing shows that a figure was damaged; one with its unit is no bare
 * figure.
 */
const withBase = layoutNames.filter((name) => !['annex 1 missing', 'rows missing', 'units in cells'].includes(name))

/** So many filings from the first seed on; with `county`, only those on the county's form. */
function several(many: number, county: boolean): [number, Filing][] {
  const found: [number, Filing][] = []
  for (let one = seed; found.length < many; one += 1) {
    const filing = filingOf(one)
    if (!county || filing.form.edition.id === 'hunan-2023') found.push([one, filing])
  }
  return found
}

const isFromWeb = (name: string) => name.startsWith('copied from a web page')

describe('reading whole filings', () => {
  test(`places 99 of 100 cells of ${filings} filings in any layout, none wrongly and none silently, except where cells were lost`, () => {
    const tally = emptyTally()
    for (const [at, [one, filing]] of several(filings, false).entries()) {
      const layout = at % 2 === 0 ? each(at / 2) : one
      const paper = paperOf(filing, layout)
      const judged = tried(paper)
      count(tally, `${one} ${layout}`, paper.layout.lossy ? { ...judged, placed: 0, expected: 0, missing: [] } : judged)
    }
    expect(tally.wrong).toEqual([])
    expect(tally.silent).toEqual([])
    expect(tally.placed / tally.expected, tally.missing.join('\n')).toBeGreaterThanOrEqual(0.99)
  })

  test.each(layoutNames.filter(isFromWeb))('places nothing wrongly, nothing silently when %s', (name) => {
    const tally = emptyTally()
    for (const [one, filing] of several(4, false)) count(tally, `${one}`, tried(paperOf(filing, name)))
    expect(tally).toMatchObject({ wrong: [], silent: [] })
    const least = 'lossy' in layouts[name] ? 0.8 : 0.99
    expect(tally.placed / tally.expected, tally.missing.join('\n')).toBeGreaterThanOrEqual(least)
  })

  test.each([
    ['report', final],
    ['draft', draft],
  ] as const)('reads every %s that the program writes back to the same facts', async (_, options) => {
    const tally = emptyTally()
    for (const [one, filing] of several(3, false)) {
      const { file, truth } = await ownReport(filing, options)
      count(tally, `${one}`, judge(readFiling(opened([file])), truth))
    }
    expect(tally).toMatchObject({ wrong: [], silent: [], missing: [] })
  })

  test('never places a damaged text wrongly without a doubt or a finding', () => {
    const harm = several(14, true).flatMap(([one, filing], at) => {
      const layout = each(at, withBase)
      const paper = paperOf(filing, layout)
      const broken = damaged(paper, one)
      return harmOf(broken, readPaper(paper), readPaper(broken.paper)).map((text) => `${one} ${layout}: ${text}`)
    })
    expect(harm).toEqual([])
  })
})
