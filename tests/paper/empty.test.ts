import { expect, test } from 'vitest'
import { assembleReport } from '../../core/report/assemble.ts'
import { renderWord } from '../../core/report/word.ts'
import { draft, hunan } from '../core/report/word-file.ts'
import { opened } from './generate/opened.ts'
import { readFiling } from './generate/read-filing.ts'

test('a draft without answers places its printed weights and blanks, and no placeholder as a value', async () => {
  const facts = new Map([['project', '1']])
  const bytes = await renderWord(assembleReport(hunan(), { facts, department: '', year: 2023 }, draft))
  const read = readFiling(opened([{ name: '草稿.docx', bytes }]))
  if ('none' in read) throw new Error(read.says)
  const { placed, unread, doubts } = read
  const filled = placed.filter(({ at, value }) => value !== '' && !at.startsWith('report.sections.'))
  expect(filled.filter(({ at }) => !/weight|^project$|indicators\.\w+$|heading/.test(at))).toEqual([])
  expect([unread, doubts]).toEqual([[], []])
  expect(placed.filter(({ at }) => at === 'base.reception.final')).toMatchObject([{ value: '' }])
})
