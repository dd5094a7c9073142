import { describe, expect, test } from 'vitest'
import { seed } from '../fixtures/chance.ts'
import type { Filing } from './generate/filing/filing.ts'
import { filingOf } from './generate/filing/random.ts'
import { opened } from './generate/opened.ts'
import { type File, paperOf } from './generate/paper.ts'
import { readFiling } from './generate/read-filing.ts'

const seeds = Array.from({ length: 60 }, (_, at) => seed + at)
const filings = seeds.map(filingOf)

/** The files of a department, one for each annex, in a folder with its name. */
function filesOf(filing: Filing): File[] {
  const files = paperOf(filing, 'a file an annex').files
  return files.map(({ name, bytes }) => ({ name: `${filing.department}/${name}`, bytes }))
}

const read = (files: readonly File[]) => readFiling(opened(files))

describe.each(['hunan-2023', 'national-2021-cost'])('files on the form %s', (edition) => {
  const [first, ...others] = filings.filter(({ form }) => form.edition.id === edition)
  const other = others.find(({ department }) => department !== first?.department)
  if (!first || !other) throw new Error(`no two departments on ${edition}`)

  test('of one department are read together', () => {
    expect(read(filesOf(first))).toMatchObject({ department: first.department })
  })

  test('of two departments are refused by their names', () => {
    const refused = read([...filesOf(first), ...filesOf(other)])
    expect(refused).toMatchObject({ none: 'severalDepartments' })
    const says = 'says' in refused ? refused.says : ''
    expect([first, other].filter(({ department }) => !says.includes(department))).toEqual([])
  })
})

const headings = [
  '部门基本情况',
  '一般公共预算支出情况',
  '部门整体支出绩效情况',
  '存在的问题及原因分析',
  '下一步改进措施',
]
const titled = (name: string) =>
  [`2023年度${name}`, '整体支出绩效自评报告', ...headings.map((heading, at) => `${'一二三四五'[at]}、${heading}`)].join(
    '\n',
  )
const documents = (...names: readonly string[]) =>
  opened(names.map((name, at) => ({ name: `${at}.txt`, bytes: Buffer.from(titled(name)) })))

test.each([
  ['县供销社', '北山县供销合作联社'],
  ['中共北山县委宣传部', '北山县委宣传部'],
  ['北山县', '北山县档案馆'],
  ['北山县档案馆部门', '北山县档案馆'],
])('%s and %s may be one department', (one, another) => {
  expect(readFiling(documents(one, another))).toMatchObject({ year: 2023 })
})

test('two files that name different departments are refused, a single file that does is read', () => {
  const [one] = documents('北山县档案馆')
  const [other] = documents('东溪县教育局')
  if (!one || !other) throw new Error('no documents')
  expect(readFiling([one, other])).toMatchObject({ none: 'severalDepartments' })
  const both = readFiling([{ name: '一.txt', pages: [...one.pages, ...other.pages] }])
  expect(both).toMatchObject({ year: 2023 })
})
