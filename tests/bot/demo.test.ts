import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { playInOffice } from '../../bot/commands/demo/office.ts'
import { type Played, wholeCost } from '../../bot/commands/demo/play.ts'
import { answeredCells, differences, pastedDifferences } from '../../bot/commands/demo/verify.ts'
import { readExchange } from '../../core/exchange/file.ts'
import { workersHere as workers } from '../workers.ts'

let played: Played
beforeAll(async () => {
  played = await playInOffice(() => {}, { workers })
}, 60_000)

/** The played filing with one fact changed. */
function altered(address: string, value: string): Played {
  const text = strFromU8(played.documents.get('filing.json') ?? new Uint8Array())
  const file = JSON.parse(text)
  file.facts[address] = value
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`)
  return { ...played, documents: new Map([...played.documents, ['filing.json', bytes]]) }
}

test('a clerk’s complete filing passes through the running bot, every figure as filed', () => {
  expect(differences(played)).toEqual([])
})

test('row by row a whole filing, mistakes and findings included, takes at most 90 typed messages', () => {
  expect(wholeCost(played).typed).toBeLessThanOrEqual(90)
  expect(wholeCost(played).typed + wholeCost(played).taps).toBeLessThanOrEqual(210)
  expect(played.mending.typed).toBeGreaterThan(10)
})

test('with its tables pasted it takes at most 35, and the figures are the same', async () => {
  const pasted = await playInOffice(() => {}, { script: 'pasted.txt', workers })
  expect(pastedDifferences(pasted)).toEqual([])
  expect(wholeCost(pasted).typed).toBeLessThanOrEqual(35)
  expect(pasted.mending.typed).toBeGreaterThan(8)
  expect(answeredCells(pasted)).toBeGreaterThan(300)
}, 60_000)

test('sent as one Word file it takes at most 12, and the figures are the same', async () => {
  const sent = await playInOffice(() => {}, { script: 'sent.txt', files: played.documents, workers })
  expect(pastedDifferences(sent)).toEqual([])
  expect(wholeCost(sent).typed).toBeLessThanOrEqual(12)
  expect(wholeCost(sent).taps).toBeLessThanOrEqual(24)
}, 60_000)

test('the demo writes its five results: two Word files, the filing, the transcript and the count', () => {
  expect([...played.documents.keys()].sort()).toEqual(['draft.docx', 'filing.json', 'report.docx'])
  expect(played.transcript.length).toBeGreaterThan(500)
  expect(played.typed).toBeGreaterThan(50)
  expect(played.taps).toBeGreaterThan(50)
  expect(played.questions).toBeGreaterThan(100)
})

test('the draft and the report are Word files with the department, the figures and their kind', () => {
  for (const [name, draft] of [
    ['draft.docx', true],
    ['report.docx', false],
  ] as const) {
    const files = unzipSync(played.documents.get(name) ?? new Uint8Array())
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const headers = Object.keys(files).filter((part) => part.startsWith('word/header'))
    expect(body).toContain('云溪县科技和工业信息化局')
    expect(body).toContain('3837.88')
    expect(headers.some((part) => strFromU8(files[part] ?? new Uint8Array()).includes('草稿'))).toBe(draft)
  }
})

test('the transcript contains the clerk’s words, the refusal of a bad answer and the finding in the file', () => {
  const text = played.transcript.join('\n')
  expect(text).toContain('周敏：七十来人\n自评助手：没填上。退休人员：“七十来人”不是准数')
  expect(text).toContain('7 ≠ 1.0 + 0 + 5.0 = 6，差 1')
  expect(text).toContain('（发来文件 2023年度云溪县科技和工业信息化局部门整体支出绩效自评报告.docx）')
  expect(text).not.toMatch(/undefined|NaN|\[object/)
})

test('the filing is signed and keeps its explanations', () => {
  const read = readExchange(strFromU8(played.documents.get('filing.json') ?? new Uint8Array()))
  if ('unreadable' in read) throw new Error(read.unreadable)
  expect(read.facts.get('base.signature.head')).toBe('周敏')
  expect(read.facts.get('project.3.signature.date')).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect([...read.facts.keys()].filter((address) => /^explanations\..*\.text$/.test(address))).toHaveLength(5)
})

test('a figure that differs in the end is named', () => {
  expect(differences(altered('base.reception.final', '4.29')).join()).toContain(
    'base.reception.final 应为“4.28”，得到“4.29”',
  )
  expect(differences(altered('project.2.funds.fiscal.executed', '529.87'))).not.toEqual([])
})

test('an open finding, a missing document and a broken file are named', () => {
  expect(differences(altered('base.frugality.text', '')).join()).toContain('base.frugality')
  const lost = { ...played, documents: new Map([...played.documents].filter(([name]) => name !== 'report.docx')) }
  expect(differences(lost)).toEqual(['没有得到 report.docx'])
  const broken = { ...played, documents: new Map([...played.documents, ['filing.json', new Uint8Array()]]) }
  expect(differences(broken)).toEqual(['filing.json 读不了'])
  const torn = { ...played, documents: new Map([...played.documents, ['draft.docx', new Uint8Array([1])]]) }
  expect(differences(torn)).toEqual(['draft.docx'])
})

test('the script’s own filing can be read', () => {
  const url = new URL('../../bot/commands/demo/filed.json', import.meta.url)
  expect('unreadable' in readExchange(readFileSync(url, 'utf8'))).toBe(false)
})
