import { describe, expect, test } from 'vitest'
import { openPaper } from '../../bot/files/paper.ts'
import type { Cell, Page, Table } from '../../core/paper/page.ts'
import { renderWord } from '../../core/report/word.ts'
import { hunanReport, nationalReport } from '../core/report/variants.ts'
import { draft, openWord } from '../core/report/word-file.ts'
import { tablesOf, texts } from './made.ts'

const reports = [
  ['a county’s report of three projects', hunanReport({ projects: 3 })],
  [
    'a county’s report of many rows',
    hunanReport({ projects: 2, indicators: 40, reason: 80, others: 30, buildings: 30 }),
  ],
  ['a county’s draft', hunanReport({}, draft)],
  ['a report on a national form', nationalReport({})],
] as const

const bare = (text: string) => text.replace(/\s/g, '')

function pageOf(bytes: Uint8Array): Page {
  const paper = openPaper('自评报告.docx', bytes)
  const [page] = paper.is === 'pages' ? paper.pages : []
  if (!page) throw new Error('not read')
  return page
}

/** The cells that begin in each row, with their sizes. */
function begun({ grid }: Table): string[][] {
  const seen = new Set<Cell | undefined>()
  return grid.map((row) => [...new Set(row)].filter((cell) => cell && !seen.has(cell) && seen.add(cell)).map(sized))
}

function sized(cell: Cell | undefined): string {
  return `${bare(cell?.lines.join('') ?? '')}*${cell?.columns}`
}

describe.each(reports)('%s is read back', async (_, document) => {
  const bytes = await renderWord(document)
  const page = pageOf(bytes)
  const word = openWord(bytes)

  test('with every cell of every table, in its row and as wide as it was printed', () => {
    const cells = word.tables.flat().map((row) => row.filter(({ down }) => down !== 'continue'))
    const printed = cells.map((row) => row.map(({ text, span }) => `${bare(text)}*${span}`))
    expect(printed.length).toBeGreaterThan(20)
    expect(tablesOf(page).flatMap(begun)).toEqual(printed)
  })

  test('with every paragraph', () => {
    const cells = tablesOf(page).flatMap(({ grid }) => grid.flat().flatMap((cell) => cell?.lines ?? []))
    const read = [...texts(page), ...cells].map(bare).join('')
    expect(word.paragraphs.map(({ text }) => bare(text)).filter((text) => !read.includes(text))).toEqual([])
  })
})
