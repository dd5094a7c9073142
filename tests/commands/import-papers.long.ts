import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBeside } from '../../bot/commands/filing/read-filing.ts'
import { Workers } from '../../bot/workers/workers.ts'
import { paragraph, wordFile } from '../files/made.ts'
import { dealt } from '../fixtures/chance.ts'
import { annexesOf, type SampleTruth, sampleOf } from './papers.ts'
import { buildCommandIn, fileOf, tempFolder } from './run.ts'

const importIn = buildCommandIn('import')
const checkIn = buildCommandIn('check')
const outIn = (folder = tempFolder()) => join(folder, '自评.json')
/** An environment without LibreOffice, which is not needed. */
const alone = { env: { PATH: process.env.PATH, SOFFICE: '/nowhere/soffice' } }

type Placed = { readonly at: string; readonly value: string; readonly source: string }

/** Whether a value is the expected one; a figure may have trailing zeros. */
const agrees = (value: string | undefined, expected: string) =>
  value === expected || (expected !== '' && value !== '' && Number(value) === Number(expected))

/** Cells that differ from the truth; what only sentences state may be absent. */
function faults(placed: readonly Placed[], { facts, blank, not }: SampleTruth): string[] {
  const values = new Map(placed.map(({ at, value }) => [at, value]))
  const inTables = ([at]: [string, string]) => !/^unit\.|^report\.initialBudget\.|^base\.procurement\.\w+$/.test(at)
  const missing = Object.entries(facts).filter((one) => inTables(one) && !values.has(one[0]))
  const wrong = Object.entries(facts).filter(([at, value]) => values.has(at) && !agrees(values.get(at), value))
  const added = not.flatMap((row) => [...values.keys()].filter((at) => at.startsWith(row.slice(0, -1))))
  return [...[...missing, ...wrong].map(([at]) => at), ...blank.filter((at) => values.get(at) !== ''), ...added]
}

test.each(['archive-official.docx', 'disabled-web.docx', 'supply.xlsx'])(
  '%s is imported as printed, and checked the same before and after',
  async (name) => {
    const { bytes, truth } = sampleOf(name)
    const [file, out] = [fileOf(bytes, name), outIn()]
    writeFileSync(out, '原来的'.repeat(100_000))
    const { code, out: told, err } = await importIn(alone, file, '--out', out)
    expect([code, err]).toEqual([0, ''])
    const { placed, ...rest } = JSON.parse(told)
    const { edition, year, department } = truth
    expect(rest).toEqual({ edition, year, department, unread: [], doubts: [] })
    expect(faults(placed, truth)).toEqual([])
    expect(placed.filter(({ value, source }: Placed) => value !== '' && source === '')).toEqual([])
    const written = JSON.parse(readFileSync(out, 'utf8'))
    expect(written.facts).toEqual(Object.fromEntries(placed.map(({ at, value }: Placed) => [at, value])))
    const [ofFile, ofData] = await Promise.all([file, out].map((one) => checkIn(alone, one, '--json')))
    expect(JSON.parse(ofFile?.out ?? '').length).toBeGreaterThan(0)
    expect(ofData).toEqual(ofFile)
  },
)

test('a Word file is read under any name, and asked for a year that it does not name, gets one doubt', async () => {
  const { bytes, truth } = sampleOf('archive-official.docx')
  const out = outIn()
  expect((await importIn(alone, fileOf(bytes, '自评.doc'), '--out', out)).code).toBe(0)
  const { code, out: told } = await importIn(
    alone,
    fileOf(bytes, '自评.docx'),
    '--year',
    String(truth.year + 1),
    '--out',
    out,
  )
  expect(code).toBe(1)
  const { year, unread, doubts } = JSON.parse(told)
  expect([year, unread, doubts]).toEqual([
    truth.year,
    [],
    [{ at: 'year', text: String(truth.year), why: expect.stringContaining(String(truth.year + 1)) }],
  ])
})

const packed = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])))
const inFolder = ({ department, files }: ReturnType<typeof annexesOf>) =>
  files.map((file) => ({ ...file, name: `${department}/${file.name}` }))

test('the annexes of one department in an archive are one filing, those of two departments are none', async () => {
  const [one, other] = [annexesOf(5), annexesOf(8)]
  const out = outIn()
  const together = await importIn(alone, fileOf(packed(inFolder(one)), '材料.zip'), '--out', out)
  expect([together.code, JSON.parse(together.out).department]).toEqual([0, one.department])
  const both = fileOf(packed([...inFolder(one), ...inFolder(other)]), '材料.zip')
  const runs = [importIn(alone, both, '--out', out), checkIn(alone, both, '--json')]
  for (const { code, out: told, err } of await Promise.all(runs)) {
    expect([code, told]).toEqual([2, ''])
    expect([one, other].filter(({ department }) => !err.includes(`“${department}”`))).toEqual([])
    expect(err).toMatch(/^[^\n/]*\n$/)
  }
})

test('what is no readable filing is refused in one line that names no folder, and nothing is written', async () => {
  const { bytes } = sampleOf('archive-official.docx')
  const parts = unzipSync(bytes)
  const document = Buffer.from(parts['word/document.xml'] ?? '').toString()
  const withText = (text: string) => zipSync({ ...parts, 'word/document.xml': strToU8(text) })
  const damaged = Buffer.from(bytes).fill(0x5a, 1500, 2500)
  // Every second of them is sent; the next seed sends the others.
  const cases: readonly (readonly [name: string, bytes: Uint8Array | string, words: string])[] = [
    ['空.docx', '', '“空.docx”是空的'],
    ['坏.docx', damaged, '“坏.docx”打不开'],
    ['半.docx', bytes.subarray(0, 4000), '“半.docx”打不开'],
    ['实体.docx', withText(`<!DOCTYPE a [<!ENTITY b "c">]>${document}`), '“实体.docx”里面有不该有的内容'],
    ['炸弹.docx', zipSync({ ...parts, 'word/a.xml': Buffer.alloc(70_000_000, ' ') }), '“炸弹.docx”里面的内容太多'],
    ['网页.xls', '<html><table><tr><td>3.93</td></tr></table></html>', '“网页.xls”其实是网页'],
    ['通知.docx', wordFile(paragraph('关于召开会议的通知')), '这不像自评材料：“关于召开会议的通知”'],
    ['外省.docx', withText(document.replace('2023年度部门', '湖北省2023年度部门')), '.*湖北.*没有读'],
  ]
  const out = outIn()
  const tried = dealt(cases, 2)
  const ran = await Promise.all(tried.map(([name, content]) => importIn(alone, fileOf(content, name), '--out', out)))
  for (const [at, [, , words]] of tried.entries())
    expect(ran[at]).toEqual({ code: 2, out: '', err: expect.stringMatching(new RegExp(`^${words}[^\\n/]*\\n$`)) })
  expect(() => readFileSync(out)).toThrow('ENOENT')
})

test('a file that takes too long is given up in one kind line', async () => {
  const { bytes } = sampleOf('archive-official.docx')
  const hasty = new Workers({ limitMs: 1, megabytes: 512 })
  await expect(readBeside({ name: '自评.docx', bytes }, hasty)).rejects.toThrow('文件太大或太复杂，没有读完。')
})
