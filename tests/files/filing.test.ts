import { zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { leftFindings, paperFindingWords } from '../../bot/commands/filing/paper-findings.ts'
import { readFilingFile } from '../../bot/files/filing.ts'
import type { FilingFile, ReadFiling } from '../../bot/files/filing-answer.ts'
import { filingBeside } from '../../bot/files/filing-beside.ts'
import type { Run } from '../../bot/workers/tasks.ts'
import { readExchange } from '../../core/exchange/file.ts'
import type { AskedFor, Document, FilingRead, NoFiling } from '../../core/paper/filing/filing-read.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { texts } from '../paper/made.ts'

/** Reads lines of an address and a value, in place of the real matcher. */
function match(documents: readonly Document[], asked: AskedFor = {}): FilingRead | NoFiling {
  const lines = documents.flatMap(({ name, pages }) =>
    pages.flatMap(texts).map((line, at) => ({ line: line.split('='), source: `${name} 第${at + 1}段` })),
  )
  const placed = lines.flatMap(({ line: [at = '', value], source }) =>
    value === undefined ? [] : { at, value: value.replaceAll('；', '\n'), source },
  )
  const unread = lines.flatMap(({ line: [text = '', value], source }) =>
    value === undefined && text !== '' ? { source, text, why: '不知道是哪一格。' } : [],
  )
  if (placed.length === 0) return { none: 'noFiling', says: '没有认出自评表。' }
  const doubts = asked.year === undefined ? [] : [{ at: 'year', text: String(year), why: `不是${asked.year}年度` }]
  const places = { positions: new Map(), labels: new Map(), said: new Set<string>() }
  return { form, year, department, placed, unread, doubts, places }
}

const linesOf = (facts: ReadonlyMap<string, string>) =>
  [...facts].map(([at, value]) => `${at}=${value.replaceAll('\n', '；')}`).join('\n')
const text = (words: string, name = '自评.txt'): FilingFile => ({ name, bytes: Buffer.from(words) })

function read(file: FilingFile): ReadFiling {
  const answer = readFilingFile(file, match)
  if (answer.is !== 'read') throw new Error(JSON.stringify(answer))
  return answer.filing
}

/** The correct filing as papers state it, without lists, and with these cells changed. */
function stated(others: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const isList = (at: string) => /^project$|\.indicators\.[a-z]+$/i.test(at)
  return new Map([...[...correctFiling()].filter(([at]) => !isList(at)), ...Object.entries(others)])
}

test('papers are judged like a file: by what they state, with missing lists inferred from their rows', () => {
  const { findings, placed } = read(text(linesOf(stated())))
  expect(placed).toHaveLength(stated().size)
  expect(findings.filter(({ grade }) => grade === 'must')).toEqual([])
  const wrong = read(text(linesOf(stated({ 'project.1.funds.total.executed': '99999' }))))
  expect(wrong.findings.map(({ at, grade }) => [at[0], grade])).toContainEqual([
    'project.1.funds.total.executed',
    'must',
  ])
})

test('the exchange file has exactly the placed cells, and reads back as them', () => {
  const { exchange } = read(text('base.reception.final=\nbase.reception.budget=5.0\nbase.staff.controlRate=77%'))
  const back = readExchange(exchange)
  expect('facts' in back ? Object.fromEntries(back.facts) : back).toEqual({
    'base.reception.final': '',
    'base.reception.budget': '5.0',
    'base.staff.controlRate': '77%',
  })
})

test('a cell has one value: a different one in the files is a doubt, the same one again is not', () => {
  const once = 'base.reception.budget=5.0\n'
  const { placed, doubts } = read(text(`${once}${once}base.reception.budget=7.0`))
  expect(placed).toEqual([{ at: 'base.reception.budget', value: '5.0', source: '自评.txt 第1段' }])
  expect(doubts).toEqual([
    { at: 'base.reception.budget', text: '7.0', why: expect.stringMatching(/第1段已采用.*第3段没有采用/) },
  ])
})

test('an unreadable file in an archive is reported beside what was read', () => {
  const files = { '附件一.txt': Buffer.from('base.reception.budget=5.0'), '附件二.pdf': Buffer.from('%PDF-1.4') }
  const { placed, unread } = read({ name: '县局.zip', bytes: zipSync(files) })
  expect(placed).toHaveLength(1)
  expect(unread).toEqual([{ source: '附件二.pdf', text: '（整个文件）', why: expect.stringContaining('PDF') }])
})

test('files without a filing say so, with those that could not be read', () => {
  const files = { '通知.txt': Buffer.from('开会'), '附件二.pdf': Buffer.from('%PDF-1.4') }
  expect(readFilingFile({ name: '县局.zip', bytes: zipSync(files) }, match)).toEqual({
    is: 'none',
    why: 'noFiling',
    says: expect.stringMatching(/^没有认出自评表。“附件二\.pdf”是 PDF.*。$/),
  })
})

test('the text about a filing from papers has the source of each finding, and ends with what was not taken', () => {
  const facts = stated({ 'base.threePublic.budget': '9999' })
  const place = [...facts.keys()].indexOf('base.threePublic.budget') + 1
  const said = paperFindingWords(read({ ...text(`${linesOf(facts)}\n随手写的一句`), year: year + 1 }))
  expect(said).toMatch(
    new RegExp(`【要改】附件一 三公经费 2023年预算.*\\n(?: {3}.*\\n)* {3}在文件里：自评\\.txt 第${place}段\\n`),
  )
  expect(said.split('\n').slice(-3)).toEqual([
    `读的是 ${department} ${year}年度，读出 ${facts.size} 格；拿不准或没有读进的 2 处：`,
    expect.stringMatching(/^- 年度“2023”：.*2024/),
    `- 自评.txt 第${facts.size + 1}段“随手写的一句”：不知道是哪一格。`,
  ])
})

test('of many texts that were not taken the first twenty are listed, and the number of the others', () => {
  const lines = Array.from({ length: 23 }, (_, at) => `第${at}句`)
  const said = paperFindingWords(read(text(['base.reception.budget=5.0', ...lines].join('\n')))).split('\n')
  expect(said.filter((line) => line.startsWith('- '))).toHaveLength(20)
  expect(said.at(-1)).toBe('另有 3 处，加 --json 都能看到。')
})

test('as findings they are notes: a doubt at its cell, an unread text at its source', () => {
  const filing = read(text('base.reception.budget=5.0\nbase.reception.budget=7\n随手写的一句'))
  expect(leftFindings(filing)).toEqual([
    expect.objectContaining({ rule: 'paper.doubtful', grade: 'note', at: ['base.reception.budget'], shows: '“7”' }),
    expect.objectContaining({ rule: 'paper.unread', grade: 'note', at: ['自评.txt 第3段'], shows: '“随手写的一句”' }),
  ])
})

test('old files are converted between two passes over the file, and are passed back with it', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('WordDocument\0', 'utf16le')])
  const run = (async (_: 'filing', file: FilingFile) => readFilingFile(file, match)) as Run
  const convert = vi.fn(async () => new Map([[0, Buffer.from('base.reception.budget=5.0')]]))
  const answer = await filingBeside(run, convert, { name: '旧.doc', bytes: old })
  expect(convert).toHaveBeenCalledExactlyOnceWith([{ at: 0, kind: 'doc', bytes: old }], undefined)
  expect(answer).toMatchObject({ is: 'read', filing: { placed: [{ source: '旧.doc 第1段' }] } })
})
