import { describe, expect, test } from 'vitest'
import { readsAsSaid } from '../../bot/talk/answer/confirm-name.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const sentence = '去年已经验收了的项目，也写在这一张表里。'

function atProvincial() {
  const talk = clerk({ facts: unasked(correctFiling(), 'base.provincial') })
  talk.act({ do: 'go', row: 'base.provincial' })
  return talk
}

describe('a sentence at a list', () => {
  test('is asked about before it becomes a row', () => {
    const talk = atProvincial()
    expect(short(talk.say(sentence))).toBe('confirmName')
    expect(talk.value('base.provincial')).toBeUndefined()
    expect(short(talk.say('不是'))).toBe('ask base.provincial')
    expect(talk.value('base.provincial')).toBeUndefined()
  })

  test('becomes one if that is meant', () => {
    const talk = atProvincial()
    talk.say(sentence)
    talk.say('1')
    expect(talk.value(`base.provincial.${talk.value('base.provincial')}.name`)).toBe(sentence)
  })
})

test.each(['培训费12.5\n会务费3.2', '非遗保护专项资金\n培训费12.5 会务费3.2'])(
  'the answer to another question among several lines is asked about: %j',
  (text) => {
    const talk = atProvincial()
    expect(short(talk.say(text))).toBe('confirmName')
    expect(talk.value('base.provincial')).toBeUndefined()
    talk.say('1')
    expect(talk.value('base.provincial')?.split(',')).toHaveLength(text.split('\n').length)
  },
)

test('several lines at the name of a listed row are rows by their names', () => {
  const talk = clerk({ facts: correctFiling() })
  const name = talk.value('base.provincial.1.name')
  talk.act({ do: 'cell', address: 'base.provincial.1.name', from: { do: 'go', row: 'base.provincial' } })
  talk.say(`${name} 1 2 3\n新增专项资金 0 0 431.44`)
  expect([talk.value('base.provincial.1.name'), talk.value('base.provincial.1.final')]).toEqual([name, '3'])
  const last = talk.value('base.provincial')?.split(',').at(-1)
  expect(talk.value(`base.provincial.${last}.name`)).toBe('新增专项资金')
})

test('names that end in a number are names', () => {
  const talk = atProvincial()
  talk.say('农村公路1\n农村公路2')
  expect(talk.value('base.provincial')?.split(',')).toHaveLength(2)
})

test.each<[string, boolean]>([
  ['非遗保护专项资金', false],
  ['2023年省级文化旅游产业发展专项资金（第二批）旅游厕所建设和改造提升项目', false],
  ['怎么删除一行', true],
  ['跟去年一样', true],
  ['同上', true],
  ['产出指标改成40', true],
  ['附件三有三个项目', true],
  ['我们没有这类资金。', true],
  ['今年办了120场演出', true],
  ['全年接待游客35万人次', true],
  ['全年接待人次', false],
  ['今年财政局把这笔钱收回去了所以我们单位实际上一分钱也没有用出去还要不要写', true],
])('“%s” reads as said: %s', (name, expected) => {
  expect(readsAsSaid(name)).toBe(expected)
})

test('a section’s choices can be typed by number too', () => {
  const talk = clerk({ facts: unasked(correctFiling(), 'report.sections.problems') })
  talk.act({ do: 'go', row: 'report.sections#problems' })
  talk.say('1')
  expect(talk.value('report.sections.problems')).toBe('{{report.sections.problems}}')
})

test('rows of the form are recognised by their usual other names in a paste', () => {
  const talk = clerk({ facts: unasked(correctFiling(), 'base.overseas.final', 'base.vehicleRunning.final') })
  talk.act({ do: 'go', row: 'base.overseas' })
  talk.say('因公出国（境）费\t1\t2\t3\n公务用车运行维护费\t4\t5\t6\n公务接待费\t7\t8\t9')
  expect(['overseas', 'vehicleRunning', 'reception'].map((row) => talk.value(`base.${row}.final`))).toEqual([
    '3',
    '6',
    '9',
  ])
})
