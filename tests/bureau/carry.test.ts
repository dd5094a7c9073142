import { expect, test } from 'vitest'
import { carriedOver } from '../../core/bureau/carry.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form } from '../fixtures/facts.ts'

const last = correctFiling()
const carried = new Map(carriedOver(form, last).map(({ address, to }) => [address, to]))

test('a department need not say again who it is', () => {
  for (const address of ['unit.name', 'unit.address', 'unit.duties', 'unit.offices'])
    expect([address, carried.get(address)]).toEqual([address, last.get(address)])
})

test('what it reported as final becomes last year’s figure', () => {
  expect(carried.get('base.reception.lastFinal')).toBe(last.get('base.reception.final'))
  expect(carried.get('base.publicFunds.lastFinal')).toBe(last.get('base.publicFunds.final'))
  expect([...carried.keys()].filter((address) => /\.(final|budget)$/.test(address))).toEqual([])
})

test('the notice is the new year’s, and goals, scores and projects are asked again', () => {
  const again = [...carried.keys()].filter((address) =>
    /notice|^overall|^project|^report|staff|signature/.test(address),
  )
  expect(again).toEqual([])
})

test('rows compared with last year are carried over with their names', () => {
  const facts = new Map([
    ['base.provincial', '2,1'],
    ['base.provincial.1.name', '工业发展专项'],
    ['base.provincial.1.final', '50.00'],
    ['base.provincial.2.name', '技改专项'],
    ['base.provincial.2.final', ''],
  ])
  expect(Object.fromEntries(carriedOver(form, facts).map(({ address, to }) => [address, to]))).toEqual({
    'base.provincial': '1',
    'base.provincial.1.name': '工业发展专项',
    'base.provincial.1.lastFinal': '50.00',
  })
})
