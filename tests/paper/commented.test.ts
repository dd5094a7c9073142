import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { makeReport } from '../../bot/documents.ts'
import { commentFiling } from '../../bot/files/commented.ts'
import type { CommentedFiling } from '../../bot/files/filing-answer.ts'
import { commentedBeside } from '../../bot/files/filing-beside.ts'
import { remarkWords } from '../../core/words/findings.ts'
import { filing as reported } from '../core/report/facts.ts'
import { hunan, openWord } from '../core/report/word-file.ts'
import { seed, some } from '../fixtures/chance.ts'
import { diceOf } from '../fixtures/dice.ts'
import { stating } from '../fixtures/facts.ts'
import { wordFaults } from '../fixtures/word-faults.ts'
import { here } from '../workers.ts'
import { bare, commentsIn, type ReadComment, withoutAnchors } from './commented.ts'
import type { Filing } from './generate/filing/filing.ts'
import { filingOf } from './generate/filing/random.ts'
import { type LayoutName, layoutNames, mixture } from './generate/layouts.ts'
import { type File, laidOut, type Paper, paperOf } from './generate/paper.ts'

const date = '2026-11-30T12:00:00Z'
const tidy = (text: string) => text.replace(/\s/g, '')

/** A filing on the county's form in which some sums are wrong. */
function wrong(from: number): Filing {
  const filing = filingOf(from)
  if (filing.form.edition.id !== 'hunan-2023') return wrong(from + 1)
  const facts = stating(filing.facts, {
    'base.publicFunds.final': '9999.99',
    'overall.total.weight': '99',
    'base.reception.budget': '777.77',
  })
  return { ...filing, facts: new Map(facts) }
}

function commented(file: File): CommentedFiling {
  const answer = commentFiling({ ...file, date })
  if (answer.is !== 'read') throw new Error(JSON.stringify(answer))
  return answer
}

const textsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const))

/** The comments of a commented file, which is otherwise the file as it was sent. */
function onlyComments(before: Uint8Array, after: Uint8Array): ReadComment[] {
  const [sent, returned] = [textsOf(before), textsOf(after)]
  const own = ['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']
  const comments = returned.has('word/comments.xml') ? commentsIn(returned) : []
  const others = (parts: ReadonlyMap<string, string>) => [...parts].filter(([name]) => !own.includes(name))
  expect(others(returned)).toEqual(others(sent))
  const ids = comments.map(({ id }) => id)
  const main = (parts: ReadonlyMap<string, string>) => parts.get('word/document.xml') ?? ''
  expect(withoutAnchors(main(returned), ids)).toBe(bare(main(sent)))
  return comments
}

/** The findings whose comment is at another text than that which the paper prints for their cell. */
function misplaced(paper: Paper, { filing }: CommentedFiling, comments: readonly ReadComment[]): string[] {
  const placed = new Map(filing.placed.map(({ at, source }) => [at, source]))
  return filing.findings.flatMap((finding) => {
    const [at = ''] = finding.at
    const own = comments.filter(({ text }) => text.startsWith(remarkWords(finding)))
    if (own.length === 0) return [`${at}: no comment`]
    const printed = paper.printed.get(at)
    if (printed === undefined || !placed.has(at)) return []
    const isAt = ({ on, cell }: ReadComment) => tidy(cell ?? on).includes(tidy(printed))
    return own.some(isAt) ? [] : [`${at}: ${printed} at ${own.map(({ on, cell }) => cell ?? on)}`]
  })
}

const only = ({ files }: Pick<Paper, 'files'>) => files[0] as File

describe('a filing comes back with its findings as comments', () => {
  const names: readonly LayoutName[] = [
    'official',
    'sides without merges, once',
    'tables torn, heads repeated',
    'labels stretched and broken',
    'label and value in one cell',
    'rows missing',
    'letter and cover',
    'changes tracked',
    'content controls',
    'nested tables',
    'titles in text boxes',
    'headings that Word numbers',
  ]

  test.each(some(names, 2))('laid out with %s: at their cells, and with nothing else changed', (name) => {
    const paper = paperOf(wrong(seed), name)
    const answer = commented(only(paper))
    const [file] = answer.files
    const comments = onlyComments(only(paper).bytes, file?.bytes ?? new Uint8Array())
    expect(answer.filing.findings.length).toBeGreaterThan(8)
    expect(answer.elsewhere).toBe(0)
    expect(misplaced(paper, answer, comments)).toEqual([])
    expect(comments.filter(({ author }) => author !== '自评检查')).toEqual([])
  })

  test.each(
    some(
      Array.from({ length: 96 }, (_, at) => at),
      48,
    ),
  )('laid out anyhow, paper %i', (at) => {
    const dice = diceOf(at)
    const word = layoutNames.filter((name) => !/^(?:copied|all in|a sheet|a file|files)/.test(name))
    const paper = laidOut(
      wrong(seed + at),
      { ...mixture([dice.pick(word), dice.pick(word)], dice), format: 'word' },
      at,
    )
    const answer = commented(only(paper))
    const comments = onlyComments(only(paper).bytes, answer.files[0]?.bytes ?? new Uint8Array())
    expect(misplaced(paper, answer, comments), `seed ${seed + at}`).toEqual([])
  })

  test('those on the report at the paragraphs that they quote, or in the section that they name', () => {
    const paper = paperOf(wrong(seed), 'official')
    const answer = commented(only(paper))
    const comments = onlyComments(only(paper).bytes, answer.files[0]?.bytes ?? new Uint8Array())
    const prose = comments.filter(({ text }) => text.includes('附件四 报告正文：'))
    const quoting = prose.filter(({ text }) => /\n“/.test(text))
    expect(quoting.length).toBeGreaterThan(1)
    for (const { text, on } of quoting) expect(on).toContain(/\n“(.{8})/.exec(text)?.[1])
    const staffing = prose.find(({ text }) => text.includes('人员编制情况没有写编制数'))
    expect(staffing?.on).toContain('在职')
  })

  test('with texts that were not taken, those of one row together', () => {
    const paper = paperOf(wrong(seed), 'rows added')
    const answer = commented(only(paper))
    const comments = onlyComments(only(paper).bytes, answer.files[0]?.bytes ?? new Uint8Array())
    const told = comments.filter(({ text }) => text.startsWith('没看懂：'))
    expect(answer.filing.unread.length).toBeGreaterThan(told.length)
    for (const { text, cell } of told) expect(text).toContain(`没看懂：“${cell}`)
    const words = told.map(({ text }) => text).join()
    for (const { text } of answer.filing.unread.slice(0, 4)) expect(words).toContain(text)
  })

  test('which say what cell they are about if the files do not have it', () => {
    const paper = paperOf(wrong(seed), 'annex 1 missing')
    const answer = commented(only(paper))
    const comments = onlyComments(only(paper).bytes, answer.files[0]?.bytes ?? new Uint8Array())
    const missing = comments.filter(({ text }) => text.includes('附件一 财政供养人员 编制数'))
    expect(missing.map(({ text, on }) => [text, on])).toEqual([
      [expect.stringContaining('文件里没有“附件一 财政供养人员 编制数”这一格，批注放在最近的地方。'), comments[0]?.on],
    ])
  })

  test('in each of several files those that belong there', () => {
    const paper = paperOf(wrong(seed), 'files in an archive')
    const sent = unzipSync(only(paper).bytes)
    const answer = commented(only(paper))
    const names = answer.files.map(({ name }) => name.replace('（检查意见）', ''))
    expect(new Set(names)).toEqual(new Set(Object.keys(sent)))
    const comments = answer.files.flatMap(({ bytes }, at) => onlyComments(sent[names[at] ?? ''] ?? bytes, bytes))
    expect(misplaced(paper, answer, comments)).toEqual([])
    expect(comments.length).toBeGreaterThanOrEqual(answer.filing.findings.length)
  })

  test('unless it is no Word file: then it is said how many there would be', () => {
    const answer = commented(only(paperOf(wrong(seed), 'a sheet an annex')))
    expect([answer.files, answer.elsewhere]).toEqual([[], answer.filing.findings.length])
  })
})

test.each([
  ['whose comments are no XML', { 'word/comments.xml': '<w:comments' }],
  ['whose content types have a DTD', { '[Content_Types].xml': '<!DOCTYPE d><d/>' }],
])('a file %s is read, and gets no comments', (_, broken) => {
  const paper = paperOf(wrong(seed), 'official')
  const parts = Object.entries(broken).map(([name, text]) => [name, strToU8(text)])
  const bytes = zipSync({ ...unzipSync(only(paper).bytes), ...Object.fromEntries(parts) })
  const answer = commented({ name: '自评.docx', bytes })
  expect([answer.files, answer.elsewhere > 8]).toEqual([[], true])
})

test('an old file comes back as the one to which it was converted, with comments', async () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('WordDocument\0', 'utf16le')])
  const paper = paperOf(wrong(seed), 'official')
  const convert = async () => new Map([[0, only(paper).bytes]])
  const answer = await commentedBeside(here, convert, { name: '自评.doc', bytes: old, date })
  const [file] = answer.is === 'read' ? answer.files : []
  expect(file?.name).toBe('自评（检查意见）.docx')
  expect(onlyComments(only(paper).bytes, file?.bytes ?? new Uint8Array()).length).toBeGreaterThan(8)
})

describe('a report of this program', () => {
  const facts = new Map(Object.entries(reported))
  const print = (draft?: string) =>
    makeReport(
      hunan(),
      { facts, year: 2023, department: '云溪县农业农村局' },
      { findings: [], ...(draft ? { draft } : {}) },
    )

  test('comes back as valid as it was', async () => {
    const bytes = await print()
    const { files, filing } = commented({ name: '报告.docx', bytes })
    const after = files[0]?.bytes ?? new Uint8Array()
    expect(onlyComments(bytes, after).length).toBe(filing.findings.length)
    expect(await wordFaults(after)).toEqual([])
    expect(openWord(after).tables).toEqual(openWord(bytes).tables)
  })

  test('that comes back and is sent again gets no comment twice', async () => {
    const once = commented({ name: '报告.docx', bytes: await print() }).files[0]
    const again = commented({ name: once?.name ?? '', bytes: once?.bytes ?? new Uint8Array() }).files[0]
    expect(Buffer.from(again?.bytes ?? []).equals(Buffer.from(once?.bytes ?? []))).toBe(true)
  })
})

test('the file keeps its folder and its name, with 检查意见 behind it', () => {
  const { bytes } = only(paperOf(wrong(seed), 'report missing'))
  const returned = (name: string) => commented({ name, bytes }).files.map((file) => file.name)
  expect(returned('材料/附件1.0版.wps')).toEqual(['材料/附件1.0版（检查意见）.docx'])
  expect(returned('自评.docm')).toEqual(['自评（检查意见）.docm'])
  expect(returned(`${'长'.repeat(90)}.docx`)).toEqual([`${'长'.repeat(76)}…（检查意见）.docx`])
})
