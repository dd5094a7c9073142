import { expect, test } from 'vitest'
import { grouped } from '../../../bot/files/departments/grouping.ts'
import { pilesOf } from '../../../bot/files/departments/whose.ts'

const listed = (...paths: string[]) => paths.map((path, id) => ({ id, path, size: 1 }))

function byName(...paths: string[]) {
  const { groups, loose } = grouped(listed(...paths))
  return {
    groups: Object.fromEntries(groups.map(({ name, files }) => [name, files.map(({ path }) => path)])),
    loose: loose.map(({ path }) => path),
  }
}

test('a folder in which files lie is one department’s, with the folders and the archives in it', () => {
  const mine = ['县档案馆/附件1.docx', '县档案馆/项目/附件3.docx', '县档案馆/其他/附件.zip']
  expect(byName(...mine, '县供销社/自评.xlsx')).toEqual({
    groups: { 县档案馆: mine, 县供销社: ['县供销社/自评.xlsx'] },
    loose: [],
  })
})

test('an archive among departments is one department’s, alone in a folder too', () => {
  expect(byName('甲局.zip', '乙局/自评材料.zip', '丙股/丁局.zip', '丙股/戊局.ZIP')).toEqual({
    groups: {
      甲局: ['甲局.zip'],
      乙局: ['乙局/自评材料.zip'],
      丁局: ['丙股/丁局.zip'],
      戊局: ['丙股/戊局.ZIP'],
    },
    loose: [],
  })
})

test('a folder of departments’ folders is none itself, and a folder around everything counts for nothing', () => {
  const all = ['2023年自评/农业股/甲局/1.docx', '2023年自评/农业股/甲局/2.docx', '2023年自评/教科文股/乙局/1.docx']
  expect(byName(...all, '2023年自评/丙局.docx')).toEqual({
    groups: { 甲局: all.slice(0, 2), 乙局: all.slice(2) },
    loose: ['2023年自评/丙局.docx'],
  })
})

test('files of one department in folders called like its annexes belong together', () => {
  const files = ['县档案馆/附件一/表.docx', '县档案馆/附件三 项目/甲.docx']
  expect(byName(...files, '县水利局/1.docx').groups).toMatchObject({ 县档案馆: files })
  expect(byName(...files)).toEqual({ groups: {}, loose: files })
})

test('parts of a path that lead elsewhere count for nothing', () => {
  expect(byName('../../etc/甲局/1.docx', './丁局/../2.docx', '/乙局/3.docx')).toEqual({
    groups: { 甲局: ['../../etc/甲局/1.docx'], 丁局: ['./丁局/../2.docx'], 乙局: ['/乙局/3.docx'] },
    loose: [],
  })
})

type Of = readonly [path: string, department: string, ...annexes: string[]]

function piles(...all: readonly Of[]) {
  const known = all.map(([path, department, ...annexes], id) => {
    return { is: 'whose', department, annexes, file: { id, path, size: 1 } } as const
  })
  return pilesOf(known).map(({ name, files }) => [name, ...files.map(({ path }) => path)])
}

test('loose files go together by the department that they name, also by a shortened name', () => {
  expect(
    piles(
      ['1.docx', '云溪县档案馆', 'base'],
      ['2.docx', '云溪县供销合作联社', 'overall'],
      ['3.docx', '县档案馆', 'report'],
      ['4.docx', '云溪县 档案馆', 'overall'],
    ),
  ).toEqual([
    ['云溪县档案馆', '1.docx', '3.docx', '4.docx'],
    ['云溪县供销合作联社', '2.docx'],
  ])
})

test('two whole filings under one name are kept apart', () => {
  expect(piles(['新.docx', '县档案馆', 'base', 'overall'], ['旧.docx', '县档案馆', 'base', 'overall'])).toEqual([
    ['县档案馆', '新.docx'],
    ['县档案馆', '旧.docx'],
  ])
})

test('a shortened name that may be that of two departments joins neither', () => {
  const all = piles(
    ['1.docx', '云溪县水利局', 'base'],
    ['2.docx', '云溪县水务局', 'base'],
    ['3.docx', '水局', 'report'],
  )
  expect(all.map(([name]) => name)).toEqual(['云溪县水利局', '云溪县水务局', '水局'])
})

test('a file that names nobody belongs to whom its own name names, or to the only department, else to nobody', () => {
  const two = [
    ['1.docx', '云溪县档案馆', 'base'],
    ['2.docx', '云溪县水利局', 'base'],
  ] as const
  expect(piles(...two, ['档案馆项目.docx', ''], ['项目.docx', ''])).toEqual([
    ['云溪县档案馆', '1.docx', '档案馆项目.docx'],
    ['云溪县水利局', '2.docx'],
    ['', '项目.docx'],
  ])
  expect(piles(two[0], ['项目.docx', ''])).toEqual([['云溪县档案馆', '1.docx', '项目.docx']])
})
