import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readExchange } from '../../../core/exchange/file.ts'
import { assembleReport } from '../../../core/report/assemble.ts'
import type { Document, Pages } from '../../../core/report/blocks.ts'
import { renderWord } from '../../../core/report/word.ts'
import { department } from '../../fixtures/correct.ts'
import { national, nationalYear } from '../../fixtures/national.ts'
import { layOut, missingPackages } from './laid-out.ts'
import { type Amount, hunanReport, nationalReport } from './variants.ts'
import { draft, final, hunan } from './word-file.ts'

const missing = missingPackages()

/** The filing of the demonstration. */
function demonstration(options = final): Document {
  const read = readExchange(readFileSync(new URL('../../../bot/commands/demo/filed.json', import.meta.url), 'utf8'))
  if ('unreadable' in read) throw new Error(read.unreadable)
  return assembleReport(read.form, read, options)
}

const remarks = ['base.reception.final', 'overall.heading.output', 'project.1.indicators.quantity.1.score'].map(
  (address) => ({ address, text: '7 ≠ 1.0 + 0 + 5.0 = 6，差 1。请改成一致，或说明理由。' }),
)
const blank = { facts: new Map<string, string>(), department, year: 2023 }
const amounts: readonly Amount[] = [
  ...[0, 3, 30].map((projects) => ({ projects })),
  ...[1, 12, 24, 40].flatMap((indicators) => [5, 80].map((reason) => ({ indicators, reason }))),
  ...[0, 5, 30, 60].map((others) => ({ others, projects: 0 })),
  ...[0, 5, 30].map((buildings) => ({ buildings, projects: 0 })),
]
const documents: ReadonlyMap<string, Document> = new Map([
  ['the demonstration', demonstration()],
  ['the demonstration as a draft', demonstration({ ...draft, remarks })],
  ['a blank draft', assembleReport(hunan(), blank, draft)],
  ['a blank national draft', assembleReport(national, { ...blank, year: nationalYear }, draft)],
  ...amounts.map((amount): [string, Document] => [`hunan-2023 ${JSON.stringify(amount)}`, hunanReport(amount)]),
  ['a commented draft', hunanReport({ projects: 3, indicators: 12, reason: 80 }, { ...draft, remarks })],
  [
    'a commented national draft',
    nationalReport({ indicators: 12, reason: 80 }, { ...draft, remarks: remarks.slice(2) }),
  ],
  ...amounts
    .filter((amount) => amount.projects !== 0)
    .map((amount): [string, Document] => [`national-2021-cost ${JSON.stringify(amount)}`, nationalReport(amount)]),
])

const numberOf = (pages: Pages) => {
  const [first] = pages.blocks
  return first?.block === 'paragraph' ? first.runs.map(({ text }) => text).join('') : ''
}
/** The beginning of each annex page: its number, or nothing on a further page. */
const begins = (document: Document) =>
  document.pages
    .filter(({ setting }) => setting)
    .flatMap((pages) => [numberOf(pages), ...pages.blocks.flatMap(({ block }) => (block === 'pageBreak' ? [''] : []))])
const beginning = (page: string) => page.split('\n').find((line) => /^附件[一二三四]?$/.test(line)) ?? ''

describe.skipIf(missing.length > 0)('laid out by LibreOffice', () => {
  let laid: ReadonlyMap<string, string[]> = new Map()
  beforeAll(async () => {
    const files = await Promise.all(
      [...documents].map(async ([name, document]) => [name, await renderWord(document)] as const),
    )
    laid = layOut(new Map(files))
  }, 600_000)

  test.each([...documents.keys()])('%s takes the pages for which it was set, each annex signed on its last', (name) => {
    const pages = laid.get(name) ?? []
    const set = begins(documents.get(name) as Document)
    expect(pages.slice(0, set.length).map(beginning)).toEqual(set)
    expect(beginning(pages[set.length] ?? '')).toBe(pages.length > set.length ? '附件四' : '')
    set.forEach((_, at) => {
      const ends = set[at + 1] !== ''
      expect(pages[at]?.includes('单位负责人签字'), `page ${at + 1}`).toBe(ends)
      expect(pages[at]).toMatch(/一级指标|年决算数|批复规模/)
    })
  })

  test.each([...documents.keys()])('%s ends no page after a heading and leaves none empty', (name) => {
    for (const page of laid.get(name) ?? []) {
      const printed = page
        .split('\n')
        .filter((line) => line !== '' && !/^—\d+—$/.test(line) && !line.startsWith('草稿'))
      expect(printed.length).toBeGreaterThan(1)
      expect(printed.at(-1)).not.toMatch(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d\.\D)[^。；，]*$/)
    }
  })

  test.each(
    [...documents].filter(
      ([name]) => !/"(?:indicators":40|indicators":24,"reason":80|others":[36]0|buildings":30)/.test(name),
    ),
  )('%s has each annex on one page', (_, document) => {
    expect(begins(document).filter((begin) => begin === '')).toEqual([])
  })
})

test.runIf(missing.length > 0)(`no page is laid out here, without ${missing.join(', ')}`, ({ skip }) => {
  skip(`not installed: ${missing.join(', ')}`)
})
