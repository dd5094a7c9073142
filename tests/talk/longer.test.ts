import { expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const goal = 'overall.goal.expected'
const sentence = '全年办展演36场，场馆接待18万人次。'
const long = sentence.repeat(200)

function at(address: string, row = address.replace(/\.([^.]+)$/, '#$1')) {
  const talk = clerk({ facts: unasked(correctFiling(), address) })
  talk.act({ do: 'go', row })
  return talk
}

test('a long text waits for its rest, which is appended, and is stored as it comes', () => {
  const talk = at(goal)
  expect(short(talk.say(long))).toMatch(/waitForMore$/)
  expect(talk.value(goal)).toBe(long)
  expect(short(talk.say(long))).toMatch(/waitForMore$/)
  expect(talk.value(goal)).toBe(`${long}\n${long}`)
  expect(short(talk.say('就这些'))).toBe('allAnswered')
})

test('a short piece after a long one is the end of it', () => {
  const talk = at(goal)
  talk.say(long)
  expect(short(talk.say('另办培训两次。'))).toMatch(/allAnswered$/)
  expect(talk.value(goal)).toBe(`${long}\n另办培训两次。`)
})

test('a sentence that the chat split in two is whole again', () => {
  const talk = at(goal)
  talk.say(`${long}全年培训`)
  talk.say('两次。')
  expect(talk.value(goal)).toBe(`${long}全年培训两次。`)
})

test('a list over two messages is one list', () => {
  const talk = at('unit.duties', 'unit.duties')
  const duties = Array.from(
    { length: 90 },
    (_, nth) => `${nth + 1}. 负责全县文化旅游广电体育公共服务体系建设，组织实施惠民工程，指导基层设施管理和使用；`,
  )
  talk.say(duties.slice(0, 80).join('\n'))
  talk.say(duties.slice(80).join('\n'))
  expect(talk.value('unit.duties')?.split('\n')).toHaveLength(90)
})

test('each piece is undone separately', () => {
  const talk = at(goal)
  talk.say(long)
  talk.say(long)
  talk.say('撤销')
  expect(talk.value(goal)).toBe(long)
})

test('somebody who does something else in between keeps what came', () => {
  const talk = at(goal)
  talk.say(long)
  expect(short(talk.say('目录'))).toBe('directory')
  expect(talk.value(goal)).toBe(long)
})

test('more than a cell allows is refused, and what came before stays', () => {
  const talk = at(goal)
  for (let piece = 0; piece < 5; piece += 1) talk.say(long)
  expect(short(talk.say(long))).toMatch(/refused tooLong/)
  expect(talk.value(goal)).toBe(Array(5).fill(long).join('\n'))
})

test('a text of usual length needs no waiting', () => {
  const talk = at(goal)
  expect(short(talk.say(sentence))).toMatch(/allAnswered$/)
})
