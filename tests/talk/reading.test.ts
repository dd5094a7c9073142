import { expect, test } from 'vitest'
import { atFirstQuestion, explained } from '../../bot/talk/explain.ts'
import type { Loaded } from '../../core/known/loaded.ts'
import { around } from './around.ts'

/** A place, a text, and the features that would take it, in order. */
const cases: readonly [where: Loaded['place'], text: string, takers: readonly string[]][] = [
  [undefined, '目录', ['directory（命令或词，在哪里都一样）', 'asking（换一题）']],
  [{ at: 'row', row: 'base.reception' }, '3.93 5.0 4.28', ['answer（这一题的答案）']],
  [{ at: 'row', row: 'base.reception' }, '跳过', ['asking（换一题）', 'answer（这一题的答案）']],
  [{ at: 'row', row: 'base.reception' }, '本行都没有', ['answer（换一题）', 'answer（这一题的答案）']],
  [{ at: 'row', row: 'base.reception' }, '历史 公务接待', ['history（叫得出名字的行或人）', 'answer（这一题的答案）']],
  [{ at: 'row', row: 'base.reception' }, '/nonsense', ['asking（没有这个命令）', 'answer（这一题的答案）']],
  [{ at: 'opinion', choices: [] }, '数字再核一遍', ['steps（这里等着的话）']],
  [
    { at: 'sign', choices: [{ label: '先不签字', action: { do: 'continue' } }] },
    '先不签字',
    ['asking（这里的选项）', 'asking（命令或词，在哪里都一样）', 'steps（这里等着的话）'],
  ],
  [{ at: 'explain', check: 'base.threePublic' }, '跳过', ['findings（换一题）', 'findings（这里等着的话）']],
  [{ at: 'hour', choices: [], row: 'base.reception' }, '上一题', ['asking（换一题）', 'answer（这一题的答案）']],
]

test.each(cases)('at %j “%s” is taken by the first of the features that would', (place, text, takers) => {
  const { place: _, ...loaded } = atFirstQuestion()
  const [, ...told] = explained({ ...loaded, ...(place ? { place } : {}) }, around, text) ?? []
  expect(told.map((line) => line.replace(/^\d+\. | ←$/g, ''))).toEqual(takers)
})

const bureau = { id: 1, name: '云溪县财政局', campaigns: [] }
const officer: Loaded = { person: { id: 1, roles: [] }, members: [], filings: [], bureau }
const back = { label: '回工作台', action: { do: 'desk' } }

/** What an officer was asked for, a text, and the features that would take it, in order. */
const atDesk: readonly [ask: Readonly<Record<string, unknown>>, text: string, takers: readonly string[]][] = [
  [{ for: 'nothing' }, '进度', ['desk（命令或词，在哪里都一样）', 'desk（工作台）']],
  [{ for: 'opinion', filing: 7 }, '公务接待：再核一遍', ['desk（这里等着的话）']],
  [{ for: 'opinion', filing: 7 }, '移出的人太多', ['desk（这里等着的话）']],
  [{ for: 'staffOf', filing: 7 }, '移出 李梅', ['desk（命令或词，在哪里都一样）', 'desk（工作台）']],
  [{ for: 'year' }, '回工作台', ['desk（这里的选项）', 'desk（这里等着的话）']],
  [{ for: 'year' }, '历史', ['history（命令或词，在哪里都一样）', 'desk（这里等着的话）']],
  [{ for: 'list', campaign: 1 }, '/nonsense', ['asking（没有这个命令）', 'desk（这里等着的话）']],
]

test.each(atDesk)('at the desk, asked %j, “%s” is taken by the first that would', (ask, text, takers) => {
  const [, ...told] = explained({ ...officer, place: { at: 'desk', ask, choices: [back] } }, around, text) ?? []
  expect(told.map((line) => line.replace(/^\d+\. | ←$/g, ''))).toEqual(takers)
})

test('an officer with a filing of their own in hand speaks to the desk by its words alone', () => {
  const both = { ...atFirstQuestion(), bureau }
  expect(explained(both, around, '进度')?.[1]).toBe('1. desk（命令或词，在哪里都一样） ←')
  expect(explained(both, around, '3.93 5.0 4.28')?.[1]).toBe('1. answer（这一题的答案） ←')
})

test('nobody takes a text where no filing is in hand', () => {
  const { filing: _, ...loaded } = atFirstQuestion()
  expect(explained(loaded, around, '目录')).toBeUndefined()
})
