import { expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk } from './clerk.ts'

const columns = ['lastFinal', 'budget', 'final']

/** Texts at a row of the three public expenses, and the values that are read. */
const said: readonly [row: string, text: string, values: readonly string[]][] = [
  ['base.reception', '去年3.54，今年预算1.0，决算0.6', ['3.54', '1.0', '0.6']],
  ['base.reception', '公务接待费去年是3.93万，今年预算5万，实际花了4.28万', ['3.93', '5', '4.28']],
  ['base.reception', '去年 3.93，预算 5，实际支出 4.28', ['3.93', '5', '4.28']],
  ['base.reception', '未发生', ['', '', '']],
  ['base.vehiclePurchase', '没有买车', ['', '', '']],
  ['base.vehiclePurchase', '没买车。', ['', '', '']],
  ['base.overseas', '没有人出国', ['', '', '']],
  ['base.overseas', '去年没出国，今年也没有。', ['', '', '']],
  ['base.overseas', '去年和今年都没有出国', ['', '', '']],
  ['base.reception', '去年没有，今年预算1.0，决算0.6', ['', '1.0', '0.6']],
  ['base.reception', '去年花了8.12万，今年年初安排7.9万，最后花了10.045万', ['8.12', '7.9', '10.045']],
  ['base.reception', '去年支出3.93万元、今年安排5万元、全年支出4.28万元', ['3.93', '5', '4.28']],
]

test.each(said)('at %s “%s” has one reading', (row, text, values) => {
  const person = clerk({ facts: unasked(correctFiling(), row) })
  person.act({ do: 'go', row })
  person.say(text)
  expect(columns.map((column) => person.value(`${row}.${column}`))).toEqual(values)
})

test('没有买车 is about the row of cars, whatever is asked', () => {
  const person = clerk({ facts: unasked(correctFiling(), 'base.reception', 'base.vehiclePurchase') })
  person.act({ do: 'go', row: 'base.reception' })
  person.say('没有买车')
  expect(person.value('base.reception.final')).toBeUndefined()
  expect(person.value('base.vehiclePurchase.final')).toBe('')
})

test('the same sentence at the end goes to the row that it names', () => {
  const person = clerk({ facts: correctFiling() })
  person.act({ do: 'directory' })
  person.say('公务接待费去年是3.93万，今年预算5万，实际花了4.28万')
  expect(columns.map((column) => person.value(`base.reception.${column}`))).toEqual(['3.93', '5', '4.28'])
})

test.each(['没有数据', '没有统计', '没有问题'])('“%s” is not none', (text) => {
  const person = clerk({ facts: unasked(correctFiling(), 'base.reception') })
  person.act({ do: 'go', row: 'base.reception' })
  person.say(text)
  expect(person.value('base.reception.final')).toBeUndefined()
})

test('name, date and phone in one line are taken', () => {
  const person = clerk({ facts: unasked(correctFiling(), 'base.signature') })
  person.act({ do: 'go', row: 'base.signature' })
  person.say('罗志远，0730-5550102')
  expect([person.value('base.signature.preparer'), person.value('base.signature.phone')]).toEqual([
    '罗志远',
    '0730-5550102',
  ])
})
