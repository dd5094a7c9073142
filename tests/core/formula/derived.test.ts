import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../core/address.ts'
import { textAt } from '../../../core/formula.ts'
import { factsOf, form, stating, unasked } from '../../fixtures/facts.ts'
import { type Case, cases } from './derived.ts'

const isList = (address: string) => form.cells.get(patternOf(address))?.kind.type === 'rows'
const inputsOf = ([, inputs]: Case) => Object.keys(inputs).filter((address) => !isList(address))

describe('every derived cell', () => {
  test('has a case here', () => {
    const derived = [...form.cells.values()].filter(({ formula }) => formula).map(({ pattern }) => pattern)
    expect(cases.map(([address]) => patternOf(address)).sort()).toEqual(derived.sort())
  })

  test.each(cases)('%s follows from %j: %s', (address, inputs, worth) => {
    expect(textAt(form, factsOf(inputs), address)).toBe(worth)
  })

  test.each(cases)('%s is unknown while any of its inputs has not been asked', (address, inputs, worth) => {
    for (const input of Object.keys(inputs)) {
      expect(textAt(form, unasked(factsOf(inputs), input), address), input).toBeUndefined()
    }
    expect(textAt(form, factsOf(inputs), address)).toBe(worth)
  })

  test.each(cases.filter((each) => inputsOf(each).length > 0))('%s changes with every one of its inputs', (...each) => {
    const [address, inputs, worth] = each
    for (const input of inputsOf(each)) {
      const moved = stating(factsOf(inputs), { [input]: String(Number(inputs[input]) + 0.5) })
      expect(textAt(form, moved, address), input).not.toBe(worth)
    }
  })

  test.each(cases.filter((each) => inputsOf(each).length > 1))('a blank input of %s counts as 0', (...each) => {
    const [address, inputs] = each
    for (const input of inputsOf(each)) {
      const [blank, zero] = ['', '0'].map((value) =>
        textAt(form, stating(factsOf(inputs), { [input]: value }), address),
      )
      expect(blank, input).toBe(zero)
    }
  })

  test.each(cases)('%s has its stated value; stated blank, that of its formula', (address, inputs, worth) => {
    const stated = worth.endsWith('%') ? '12.34%' : '12.34'
    expect(textAt(form, stating(factsOf(inputs), { [address]: stated }), address)).toBe(stated)
    expect(textAt(form, stating(factsOf(inputs), { [address]: '' }), address)).toBe(worth)
  })
})
