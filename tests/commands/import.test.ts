import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, onTestFinished, test, vi } from 'vitest'
import { importFiling } from '../../bot/commands/filing/import-filing.ts'
import { readExchange, writeExchange } from '../../core/exchange/file.ts'
import { paragraph, wordFile } from '../files/made.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { commandHere } from './here.ts'
import { sampleOf } from './papers.ts'
import { buildCommandIn, fileOf, filingOf, type Ran, tempFolder } from './run.ts'

const importIn = buildCommandIn('import')
const importHere = commandHere(importFiling)

const outIn = (folder = tempFolder()) => join(folder, '自评 结果.json')

/** A run that ended with 2: one line for the person, nothing else. */
function refusedAs(words: string): Ran {
  return { code: 2, out: '', err: expect.stringMatching(new RegExp(`^${words}.*\\n$`)) }
}

test('an exchange file is read completely: its facts are placed, and the written file says the same', async () => {
  const out = outIn()
  const { code, out: told, err } = await importHere(filingOf(correctFiling()), '--out', out)
  expect([code, err]).toEqual([0, ''])
  const { placed, ...rest } = JSON.parse(told)
  expect(rest).toEqual({ edition: form.edition.id, year, department, unread: [], doubts: [] })
  const at = 'base.reception.final'
  expect(placed).toContainEqual({ at, value: correctFiling().get(at), source: at })
  const written = readFileSync(out, 'utf8')
  expect(JSON.parse(written).facts).toEqual(Object.fromEntries(placed.map(({ at, value }: Placed) => [at, value])))
  expect(written).toBe(writeExchange(form, { facts: correctFiling(), year, department }))
})

type Placed = { readonly at: string; readonly value: string }

test('a Word file is read completely: every cell of it is placed with its source, and nothing is left', async () => {
  const { bytes, truth } = sampleOf('archive-official.docx')
  const out = outIn()
  const { code, out: told, err } = await importHere(fileOf(bytes, '自评.docx'), '--out', out)
  expect([code, err]).toEqual([0, ''])
  const { placed, ...rest } = JSON.parse(told)
  const { edition, year: own, department: whose } = truth
  expect(rest).toEqual({ edition, year: own, department: whose, unread: [], doubts: [] })
  const cells = new Map<string, string>(placed.map(({ at, value }: Placed) => [at, value]))
  expect(Object.keys(truth.facts).filter((at) => !cells.has(at))).toEqual([])
  expect(JSON.parse(readFileSync(out, 'utf8')).facts).toEqual(Object.fromEntries(cells))
})

test('only what is stated is written: nothing is computed, and a derived cell stays as stated', async () => {
  const facts = { 'base.reception.final': '4.2', 'base.staff.quota': '10', 'base.staff.controlRate': '77%' }
  const [source, out] = [fileOf(exchange(facts)), outIn()]
  expect((await importHere(source, '--out', out)).code).toBe(0)
  expect(JSON.parse(readFileSync(out, 'utf8')).facts).toEqual(facts)
})

function exchange(facts: Readonly<Record<string, string>>): string {
  return JSON.stringify({ format: 'ziping.filing/1', edition: form.edition.id, year, department, facts })
}

test('what cannot be read is a doubt and what the form does not have is unread; neither is written', async () => {
  const facts = { 'base.reception.final': '四块左右', 'base.reception.budget': '5', 'base.nowhere': '7' }
  const out = outIn()
  const { code, out: told } = await importHere(fileOf(exchange(facts)), '--out', out)
  expect(code).toBe(1)
  expect(JSON.parse(told)).toMatchObject({
    placed: [{ at: 'base.reception.budget', value: '5' }],
    unread: [{ source: 'base.nowhere', text: '7', why: expect.stringContaining('没有这一格') }],
    doubts: [{ at: 'base.reception.final', text: '四块左右', why: expect.stringContaining('没看懂') }],
  })
  const read = readExchange(readFileSync(out, 'utf8'))
  expect('facts' in read ? [...read.facts] : read).toEqual([['base.reception.budget', '5']])
})

test('a year that differs from the file’s own is a doubt, and the file’s own is written', async () => {
  const out = outIn()
  const { code, out: told } = await importHere(filingOf(correctFiling()), '--year', String(year + 1), '--out', out)
  expect(code).toBe(1)
  expect(JSON.parse(told)).toMatchObject({ year, doubts: [{ at: 'year', text: String(year) }] })
  expect(JSON.parse(readFileSync(out, 'utf8')).year).toBe(year)
})

test('it runs in any folder and locale, on names with blanks and Chinese', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, '县局 自评（一）.json'), writeExchange(form, { facts: correctFiling(), year, department }))
  const place = { cwd: folder, env: { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'POSIX' } }
  const { code, out } = await importIn(place, '县局 自评（一）.json', '--out', '结果 一.json')
  expect([code, readdirSync(folder).sort()]).toEqual([0, ['县局 自评（一）.json', '结果 一.json'].sort()])
  expect(JSON.parse(out).department).toBe(department)
})

test('a misused command says in one line what is missing', async () => {
  const file = filingOf(correctFiling())
  const [out, folder] = [outIn(), tempFolder()]
  mkdirSync(join(folder, 'a.json'))
  const cases: readonly (readonly [args: readonly string[], words: string])[] = [
    [[], '用法：'],
    [[file, file, '--out', out], '用法：'],
    [[file, '--out', out, '--bogus'], '用法：'],
    [[file], '请用 --out'],
    [[file, '--out', folder], '一个部门的文件，--out 要是一个以 .json 结尾的文件名'],
    [[file, '--out', join(folder, 'a.json')], '--out 是一个文件夹'],
    [[file, '--out', join(folder, '没有', 'b.json')], '--out 所在的文件夹不存在'],
    [[file, '--out', file], '--out 就是原来的文件'],
    [[file, '--year', '去年', '--out', out], '--year 要是四位数的年度'],
    [[file, '--year', '20233', '--out', out], '--year 要是四位数的年度'],
    [[file, '--edition', '湖北', '--out', out], '没有“湖北”这一版表样。现有：.*hunan-2023.*'],
    [[file, '--edition', 'national-2021-cost', '--out', out], '文件用的表样是 hunan-2023'],
    [[dirname(file), '--out', out], '这是文件夹'],
    [[join(folder, '没有.docx'), '--out', out], '没有这个文件'],
  ]
  for (const [args, words] of cases) expect(await importHere(...args), args.join(' ')).toEqual(refusedAs(words))
  expect(existsSync(out)).toBe(false)
})

test('a file that is no filing is refused by what it is, and nothing is written', async () => {
  const out = outIn()
  const old = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('WordDocument\0', 'utf16le')])
  const cases: readonly (readonly [name: string, bytes: Uint8Array | string, words: string])[] = [
    ['扫描.pdf', '%PDF-1.7', '“扫描.pdf”是 PDF'],
    ['照片.docx', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '“照片.docx”是图片'],
    ['旧 报告.doc', old, '“旧 报告.doc”是旧版格式，.*LibreOffice.*另存为.*\\.docx'],
    ['坏.json', '{"format": ', '这个文件不是 JSON'],
    ['深.json', '['.repeat(100_000), '这个文件不是自评数据'],
    [
      '县局.zip',
      zipSync({ '一.pdf': Buffer.from('%PDF'), '二.jpg': Buffer.from([0xff, 0xd8, 0xff]) }),
      '“一.pdf”是 PDF.*“二.jpg”是图片',
    ],
    ['通知.docx', wordFile(paragraph('关于召开会议的通知')), '\\S'],
  ]
  vi.stubEnv('SOFFICE', '/nowhere/soffice')
  onTestFinished(() => void vi.unstubAllEnvs())
  for (const [name, bytes, words] of cases)
    expect(await importHere(fileOf(bytes, name), '--out', out), name).toEqual(refusedAs(words))
  expect(existsSync(out)).toBe(false)
})

test('a file that cannot be read leaves an earlier result file unchanged', async () => {
  const out = outIn()
  writeFileSync(out, '原来的')
  expect((await importHere(fileOf('%PDF-1.7', '扫描.pdf'), '--out', out)).code).toBe(2)
  expect([readFileSync(out, 'utf8'), readdirSync(dirname(out))]).toEqual(['原来的', ['自评 结果.json']])
})

// A superuser can write there in any case.
test.skipIf(process.getuid?.() === 0)('a folder without write permission is reported', async () => {
  const folder = tempFolder()
  chmodSync(folder, 0o500)
  expect(await importHere(filingOf(correctFiling()), '--out', join(folder, 'a.json'))).toEqual(
    refusedAs('--out 那里写不进去'),
  )
})
