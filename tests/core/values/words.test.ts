import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../core/cell-kind.ts'
import { readValue } from '../../../core/values/read.ts'

const read = (kind: Kind, text: string) => readValue(kind, text, '万元')
const level: Kind = {
  type: 'choice',
  options: [
    { value: '县级', label: '县级项目' },
    { value: '省级', label: '省级项目' },
  ],
}
const items: Kind = { type: 'items' }

test.each([
  ['省级', '省级'],
  ['省级项目', '省级'],
  ['2', '省级'],
  ['２', '省级'],
  [' 省级 ', '省级'],
  ['1', '县级'],
  ['无', ''],
])('a choice by its value, its label or its number: %s', (text, value) => expect(read(level, text)).toEqual({ value }))
test.each(['3', '0', '省', '国家级'])('a refused choice names the options: %s', (text) => {
  expect(read(level, text)).toEqual({
    refused: { code: 'noSuchOption', read: text, example: '县级项目', options: ['县级项目', '省级项目'] },
  })
})
test('of a choice with buttons for some options, only these have numbers; every option can be written', () => {
  const some: Kind = { ...level, offered: 1 }
  expect(read(some, '1')).toEqual({ value: '县级' })
  expect(read(some, '省级')).toEqual({ value: '省级' })
  expect(read(some, '2')).toMatchObject({ refused: { code: 'noSuchOption', options: ['县级项目'] } })
})
test('an option named 无 is an option', () => {
  expect(read({ type: 'choice', options: [{ value: 'none', label: '无' }] }, '无')).toEqual({ value: 'none' })
})

describe('a short text', () => {
  const name: Kind = { type: 'text' }

  test('is stored in its visible form: without characters that turn or hide it', () => {
    expect(read(name, '周\u200b敏\u202e')).toEqual({ value: '周敏' })
    expect(read(name, '周敏\u2028县长')).toEqual({ value: '周敏县长' })
  })

  test.each(['\u200b', '\u202e\u2066', '\u3164', '\u2800 '])('with nothing visible is refused: %j', (text) => {
    expect(read(name, text)).toMatchObject({ refused: { code: 'empty' } })
  })

  test('a long one is stored as typed', () => {
    expect(read({ type: 'text', long: true }, '一\u200b二')).toEqual({ value: '一\u200b二' })
  })
})

describe('a list has one item per line', () => {
  test.each([
    ['办公室、财务股、企业股', ['办公室', '财务股', '企业股']],
    ['办公室；财务股', ['办公室', '财务股']],
    ['负责工业、能源；负责科技', ['负责工业、能源', '负责科技']],
    ['负责工业、能源\n负责科技', ['负责工业、能源', '负责科技']],
    ['1、负责工业、能源；\r\n2、负责科技。\n\n', ['负责工业、能源', '负责科技']],
    ['1、负责工业、能源；2、负责科技；3、其他', ['负责工业、能源', '负责科技', '其他']],
    ['（1）办公室（2）财务股', ['办公室', '财务股']],
    ['（一）办公室\n（二）财务股', ['办公室', '财务股']],
    ['①办公室②财务股③企业股', ['办公室', '财务股', '企业股']],
    ['1.办公室 2.财务股', ['办公室', '财务股']],
    ['一、办公室 二、财务股', ['办公室', '财务股']],
    ['综合股（含财务、档案）、企业股', ['综合股（含财务、档案）', '企业股']],
    ['1.5万元以上的采购', ['1.5万元以上的采购']],
    ['1、办公室', ['办公室']],
    ['1、办公室；3、财务股', ['办公室', '财务股']],
    ['甲1、乙2、丙', ['甲1', '乙2', '丙']],
    ['县志办', ['县志办']],
  ])('%s', (text, expected) => expect(read(items, text)).toEqual({ value: expected.join('\n') }))

  const duties: Kind = { type: 'items', sentences: true }
  const water = '负责全县水利、水保、防汛工作，指导乡镇水管站'
  const said: readonly (readonly [string, readonly string[]])[] = [
    [`${water}。承担河长办日常事务。`, [water, '承担河长办日常事务']],
    [`${water}；承担河长办日常事务。`, [water, '承担河长办日常事务']],
    [`1、${water}。2、承担河长办日常事务。`, [water, '承担河长办日常事务']],
    [`1.${water}；2.承担河长办日常事务`, [water, '承担河长办日常事务']],
    [`（一）${water}。（二）承担河长办日常事务。`, [water, '承担河长办日常事务']],
    [`①${water}②承担河长办日常事务`, [water, '承担河长办日常事务']],
    [`${water}`, [water]],
    [`${water}。`, [water]],
    ['拟订规划、标准、办法', ['拟订规划、标准、办法']],
    ['组织实施水资源调度、保护、节约', ['组织实施水资源调度、保护、节约']],
    ['监督管理工程质量、安全；协调移民安置、后期扶持', ['监督管理工程质量、安全', '协调移民安置、后期扶持']],
    [
      '贯彻执行法律、法规。拟订规划（含年度计划、专项规划）。',
      ['贯彻执行法律、法规', '拟订规划（含年度计划、专项规划）'],
    ],
    ['承担安全生产（防汛；抗旱）工作。指导乡镇。', ['承担安全生产（防汛；抗旱）工作', '指导乡镇']],
    ['依法管理河道、水库、堤防，查处违法行为。', ['依法管理河道、水库、堤防，查处违法行为']],
    ['统筹城乡供水、排水', ['统筹城乡供水、排水']],
    ['研究提出价格、收费建议。', ['研究提出价格、收费建议']],
  ]
  test.each(said)('a duty in one line is not split at 、: %s', (text, expected) => {
    expect(read(duties, text)).toEqual({ value: expected.join('\n') })
    expect(read(items, text)).toEqual({ value: expected.join('\n') })
  })
  test.each([
    ['水利、水保、防汛', ['水利、水保、防汛']],
    ['水利工作、移民工作', ['水利工作、移民工作']],
  ])('where duties are asked for, things joined by 、 stay together: %s', (text, expected) => {
    expect(read(duties, text)).toEqual({ value: expected.join('\n') })
  })
  test.each([
    ['组织股、宣传股、管理股', ['组织股', '宣传股', '管理股']],
    ['监督管理站、协调指导中心（含档案、信访）', ['监督管理站', '协调指导中心（含档案、信访）']],
    ['办公室、财务股。', ['办公室', '财务股']],
    ['甲（乙、丙', ['甲（乙', '丙']],
  ])('names are split although one begins like a duty: %s', (text, expected) => {
    expect(read(items, text)).toEqual({ value: expected.join('\n') })
  })

  test('none, nothing, too much', () => {
    expect(read(items, '无')).toEqual({ value: '' })
    expect(read(items, '、；')).toMatchObject({ refused: { code: 'empty' } })
    expect(read(items, '股'.repeat(20_001))).toMatchObject({ refused: { code: 'tooLong' } })
  })
})

describe('a text is stored as typed', () => {
  const text: Kind = { type: 'text' }
  test.each([
    ['  勤俭办公，压缩经费１０％ ', '勤俭办公，压缩经费１０％'],
    ['一\r\n二\r三', '一\n二\n三'],
    ['甲\u0000乙\u0007\uFFFF丙\uD800', '甲乙丙'],
    ['甲\t乙', '甲 乙'],
    ['无', ''],
    ['没有', ''],
    ['—', ''],
    ['——', ''],
    ['无偏差', '无偏差'],
    ['/', '/'],
    ['😀', '😀'],
  ])('%j', (typed, value) => expect(read(text, typed)).toEqual({ value }))

  test.each([
    ['3.93 5.0 4.28'],
    ['1700'],
    ['３，９００'],
    ['60%'],
    ['2023-07-03'],
    ['七十来万'],
    ['约5万元'],
    ['39,300元'],
    ['3亿2000万'],
  ])('figures are refused as words: %s', (typed) => {
    for (const kind of [text, { type: 'text', long: true }, { type: 'items' }] as const)
      expect(read(kind, typed)).toMatchObject({ refused: { code: 'onlyFigures' } })
  })

  test.each(['人民路8号', '8#', '三一', '八一小学', '2万人次的目标', '一中', '①', '…'])(
    'words are accepted: %s',
    (typed) => expect(read(text, typed)).toEqual({ value: typed }),
  )

  test.each(['0730-5550101', '13800005555', '（0730）5550101转8012', '0730 5550101、5550102', '５５５０１０１'])(
    'a phone number is accepted: %s',
    (typed) => expect(read({ type: 'text', phone: true }, typed)).toEqual({ value: typed }),
  )

  test.each(['周敏', '周敏 0730-5550101', '5550', '转'])('%s is no phone number', (typed) =>
    expect(read({ type: 'text', phone: true }, typed)).toMatchObject({ refused: { code: 'notPhone' } }),
  )

  test('up to its length', () => {
    expect(read(text, '字'.repeat(4000))).toEqual({ value: '字'.repeat(4000) })
    expect(read(text, '字'.repeat(4001))).toMatchObject({ refused: { code: 'tooLong' } })
    expect(read({ type: 'text', long: true }, '字'.repeat(20_000))).toHaveProperty('value')
    expect(read({ type: 'text', long: true }, '字'.repeat(20_001))).toMatchObject({ refused: { code: 'tooLong' } })
    expect(read(text, '\u0007')).toMatchObject({ refused: { code: 'empty' } })
  })
})

test('a list of row numbers names each once', () => {
  expect(read({ type: 'rows' }, '2,1,3')).toEqual({ value: '2,1,3' })
  expect(read({ type: 'rows' }, '2,2')).toMatchObject({ refused: { code: 'notNumber' } })
  expect(read({ type: 'rows' }, '0')).toMatchObject({ refused: { code: 'notNumber' } })
  expect(read({ type: 'rows' }, '无')).toEqual({ value: '' })
})
