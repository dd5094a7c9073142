import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import readExcel from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { importFiling } from '../../bot/commands/filing/import-filing.ts'
import { textsIn } from '../../bot/files/archive.ts'
import { readExchange, writeExchange } from '../../core/exchange/file.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { commandHere } from './here.ts'
import { annexesOf, sampleOf } from './papers.ts'
import { fileOf, tempFolder } from './run.ts'

const importHere = commandHere(importFiling)

const pdf = Buffer.from('%PDF-1.7')
const archive = sampleOf('archive-official.docx')
const supply = sampleOf('supply.xlsx')
const dataOf = (name: string, facts = correctFiling()) =>
  Buffer.from(writeExchange(form, { facts, year, department: name }))

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = join(tempFolder(), '材料')
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

const zipOf = (files: Readonly<Record<string, Uint8Array>>) => fileOf(zipSync(files), '各部门.zip')
const outIn = () => join(tempFolder(), '结果')
const summaryIn = (out: string) => JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))

const three = {
  '县档案馆/自评.docx': archive.bytes,
  '县供销社/自评.xlsx': supply.bytes,
  '县水利局/扫描.pdf': pdf,
}

test.each([
  ['a folder', folderOf],
  ['an archive', zipOf],
])(
  '%s of three departments gives the files of each that can be read, and a summary of all, the worst first',
  async (_, of) => {
    const out = outIn()
    const { code, out: told, err } = await importHere(of(three), '--out', out)
    expect(code).toBe(1)
    const [first, second] = ['东溪县档案馆', '北山县供销合作联社']
    expect(readdirSync(out).sort()).toEqual(
      [`${first}.json`, `${first}（检查意见）.docx`, `${second}.json`, 'summary.json', 'summary.xlsx'].sort(),
    )
    for (const [name, { truth }] of [[first, archive] as const, [second, supply] as const]) {
      const read = readExchange(readFileSync(join(out, `${name}.json`), 'utf8'))
      expect('facts' in read && Object.keys(truth.facts).filter((at) => !read.facts.has(at))).toEqual([])
    }
    const word = textsIn(readFileSync(join(out, `${first}（检查意见）.docx`)))
    expect(Buffer.from(word.get('word/comments.xml') ?? []).toString()).toContain('要说明')
    expect(told).toBe(readFileSync(join(out, 'summary.json'), 'utf8'))
    expect(summaryIn(out)).toMatchObject({ departments: 3, read: 2, incomplete: 0, unread: 1 })
    expect(summaryIn(out).lines.map(({ department: name }: { department: string }) => name)).toEqual([
      '县水利局',
      second,
      first,
    ])
    expect(err).toMatch(/^1\/3 .+\n2\/3 .+\n3\/3 .+\n$/)
  },
)

test('the workbook has the departments with their figures, what must be mended, and what was not read', async () => {
  const out = outIn()
  const worse = dataOf('县水利局', new Map([...correctFiling(), ['overall.funds.total.annual', '1']]))
  await importHere(
    folderOf({ '县水利局.json': worse, '档案/自评.docx': archive.bytes, '坏/扫描.pdf': pdf }),
    '--out',
    out,
  )
  const [departments, findings, left] = await readExcel(join(out, 'summary.xlsx'))
  expect(departments?.sheet).toBe('总表')
  const rows = departments?.data ?? []
  const head = rows[0]?.map(String) ?? []
  const at = (row: number, label: string) => rows[row]?.[head.indexOf(label)]
  expect([1, 2, 3].map((row) => at(row, '部门'))).toEqual(['坏', '县水利局', '东溪县档案馆'])
  expect(at(1, '没有读的原因')).toContain('PDF')
  expect(at(2, '要改')).toBeGreaterThan(0)
  expect([at(3, '收入合计（万元）'), at(3, '支出合计（万元）'), at(3, '预算执行率')]).toEqual([232, 208.5, 1])
  expect([at(3, '自评得分'), at(3, '按规则得分')]).toEqual([99.8, 99.8])
  expect(findings?.data[1]?.slice(0, 2)).toEqual(['县水利局', '要改'])
  expect(left?.data[1]).toEqual(['坏', '坏/扫描.pdf', '（整份）', expect.stringContaining('PDF')])
})

test('loose files of several departments are put together by the department that they name', async () => {
  const [one, other] = [annexesOf(3), annexesOf(4)]
  const files = [one, other].flatMap(({ department: whose, files: own }) =>
    own.map(({ name, bytes }) => [`${whose.slice(3)}${name}`, bytes] as const),
  )
  const out = outIn()
  const { code } = await importHere(zipOf(Object.fromEntries(files)), '--out', out)
  expect(code).toBeLessThan(2)
  expect(
    summaryIn(out)
      .lines.map((line: { department: string }) => line.department)
      .sort(),
  ).toEqual([one.department, other.department].sort())
  const words = readdirSync(out).filter((name) => name.endsWith('.docx'))
  expect(words.filter((name) => name.startsWith(one.department)).length).toBe(one.files.length)
})

test('files of two departments in one folder are told apart', async () => {
  const out = outIn()
  const { code } = await importHere(
    folderOf({ '农业股/1.docx': archive.bytes, '农业股/2.xlsx': supply.bytes, '县局/a.json': dataOf('县局') }),
    '--out',
    out,
  )
  expect(code).toBe(0)
  expect(summaryIn(out).read).toBe(3)
})

test('departments under one name are kept apart, and an archive in the archive is one department’s', async () => {
  const out = outIn()
  const inner = zipSync({ '自评.docx': archive.bytes })
  const { code } = await importHere(
    zipOf({ '甲.zip': inner, '乙/自评.docx': archive.bytes, '丙/a.json': dataOf('东溪县档案馆') }),
    '--out',
    out,
  )
  expect(code).toBe(0)
  const name = '东溪县档案馆'
  const own = [1, 2, 3].map((number) => (number === 1 ? name : `${name}（${number}）`))
  expect(readdirSync(out).filter((file) => file.endsWith('.json'))).toEqual(
    expect.arrayContaining(own.map((stem) => `${stem}.json`)),
  )
  expect(readdirSync(out).filter((file) => file.endsWith('.docx')).length).toBe(2)
  const called = ['甲.zip', '乙/自评.docx', '丙/a.json'].map((from) => `${name}（2023年度，${from}）`).sort()
  expect(summaryIn(out)).toMatchObject({ departments: 1, papers: 3, read: 3 })
  expect(
    summaryIn(out)
      .lines.map((line: { called: string }) => line.called)
      .sort(),
  ).toEqual(called)
  const [departments, findings] = await readExcel(join(out, 'summary.xlsx'))
  const first = (sheet: typeof departments) => [...new Set(sheet?.data.slice(1).map(([cell]) => String(cell)))].sort()
  expect(first(departments)).toEqual(called)
  expect(first(findings)).toEqual(called.filter((one) => !one.includes('a.json')))
})

test('a name in a file or an archive leads nowhere outside the folder', async () => {
  const out = outIn()
  const { code } = await importHere(
    zipOf({ '../../甲/a.json': dataOf('../../越界'), '乙/b.json': dataOf(department) }),
    '--out',
    out,
  )
  expect(code).toBe(0)
  expect(readdirSync(out).sort()).toEqual(['summary.json', 'summary.xlsx', '越界.json', `${department}.json`].sort())
  expect(readdirSync(dirname(out))).toEqual(['结果'])
})

test('what stood in the folder before is replaced whole, and named', async () => {
  const source = folderOf({ '甲/a.json': dataOf(department) })
  const out = join(source, '结果')
  expect((await importHere(source, '--out', out)).code).toBe(0)
  writeFileSync(join(out, '别的.txt'), '留着')
  const { code, err } = await importHere(source, '--out', out)
  expect(code).toBe(0)
  expect(err).toContain(`换掉了 --out 里原有的 3 个文件：${department}.json、summary.xlsx、summary.json\n`)
  expect(readFileSync(join(out, '别的.txt'), 'utf8')).toBe('留着')
  expect(summaryIn(out).departments).toBe(1)
})

test('where nothing can be read nothing is written, and the reason is said', async () => {
  const cases: readonly (readonly [path: string, words: string])[] = [
    [folderOf({ '甲/扫描.pdf': pdf, '乙/空.docx': Buffer.alloc(0) }), '没有一个部门读得出来.*“扫描.pdf”是 PDF'],
    [fileOf('不是压缩包', '各部门.zip'), '打不开，可能坏了'],
    [fileOf(zipSync({}), '各部门.zip'), '里面没有文件'],
    [fileOf('%PDF', '自评.pdf'), '一个部门的文件，--out 要是一个以 .json 结尾的文件名'],
    [join(tempFolder(), '没有'), '没有这个文件或文件夹'],
  ]
  const out = outIn()
  for (const [path, words] of cases) {
    const { code, out: told, err } = await importHere(path, '--out', out)
    expect([code, told], path).toEqual([2, ''])
    expect(err, path).toMatch(new RegExp(words))
  }
  expect(existsSync(out)).toBe(false)
})
