import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { makeReport } from '../../bot/documents.ts'
import { reviewFile } from '../../core/check-file.ts'
import { checkFacts } from '../../core/checks/check.ts'
import { readExchange, writeExchange } from '../../core/exchange/file.ts'
import type { Facts } from '../../core/facts.ts'
import { sanitise } from '../../core/values/texts.ts'
import { some } from '../fixtures/chance.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { wordFaults } from '../fixtures/word-faults.ts'
import { textCells } from './rows.ts'
import { hostile } from './texts.ts'

const texts = Object.values(hostile)
const short = texts.filter((text) => text.length < 1000).join(' ')
const long = texts.filter((text) => text.length >= 1000)
const cells = textCells(correctFiling())

/** The worst filing: every text cell contains all short texts, and each long one is in a cell of its own. */
function worst(change: (text: string) => string): Facts {
  const spread = Math.floor(cells.length / long.length)
  const bad = cells.map((cell, at) => {
    const more = at % spread === 0 ? (long[at / spread] ?? '') : ''
    return [cell, change(`${short} ${more}`)] as const
  })
  return new Map([...correctFiling(), ...bad])
}

function body(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
}

let raw: Facts
let kept: Facts
beforeAll(() => {
  raw = worst((text) => text)
  kept = worst(sanitise)
})

test.each(
  some(
    [
      ['as it was typed, the final form', () => raw, false],
      ['as it is kept, a draft with every finding as a comment', () => kept, true],
    ] as const,
    2,
  ),
)('the worst filing renders and is valid Word: %s', async (_, facts, draft) => {
  expect(cells.length).toBeGreaterThan(80)
  const filing = { facts: facts(), year, department: sanitise(short) }
  const findings = checkFacts(form, { facts: filing.facts, year, mode: 'live' })
  const bytes = await makeReport(form, filing, { findings, ...(draft ? { draft: `草稿 ${short}` } : {}) })
  expect(await wordFaults(bytes)).toEqual([])
  expect(body(bytes)).toContain('DROP TABLE facts')
  expect(body(bytes)).toContain('&lt;script&gt;')
})

test('the worst filing is exported and read back unchanged', () => {
  const again = (text: string) => {
    const read = readExchange(text)
    if ('unreadable' in read) throw new Error(read.unreadable)
    return writeExchange(form, read)
  }
  // The first reading splits lists into lines.
  const once = again(writeExchange(form, { facts: kept, year, department: sanitise(short) }))
  expect(again(once)).toBe(once)
  expect(once).toContain('DROP TABLE facts')
})

test('a file with these texts in every cell can be checked', () => {
  for (const text of some(texts, 9)) {
    const facts = Object.fromEntries([...form.cells.keys()].map((pattern) => [pattern.replaceAll('*', '1'), text]))
    const file = JSON.stringify({
      format: 'ziping.filing/1',
      edition: 'hunan-2023',
      year: 2023,
      department: text,
      facts,
    })
    const reviewed = reviewFile(file)
    expect('findings' in reviewed && reviewed.findings.length).toBeGreaterThan(20)
  }
})
