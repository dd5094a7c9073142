import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const columns = ['lastFinal', 'budget', 'final'] as const

const at = (row: string) => {
  const person = clerk({ facts: unasked(correctFiling(), row) })
  person.act({ do: 'go', row })
  return person
}

describe('a row that is said to be wrong', () => {
  test.each([
    ['公务接待写错了，应该是 3.93 5.0 4.38', ['3.93', '5.0', '4.38']],
    ['公务接待改成 3.93 5.0 4.38', ['3.93', '5.0', '4.38']],
    ['公务接待决算写错了，应该是4.38', ['4.10', '4.0', '4.38']],
    ['公务接待的决算不是3.25，是4.38', ['4.10', '4.0', '4.38']],
  ])('“%s” changes it', (text, values) => {
    const person = at('base.projects')
    person.say(text)
    expect(columns.map((column) => person.value(`base.reception.${column}`))).toEqual(values)
    expect(person.value('base.projects.final')).toBeUndefined()
  })

  test('a unit’s name is kept without the words before it', () => {
    const person = at('base.reception')
    person.say('单位名称写错了，应该是云溪县科技和工业信息化局')
    expect(person.value('unit.name')).toBe('云溪县科技和工业信息化局')
  })

  test('leads there where nothing is said in its place', () => {
    expect(short(at('base.projects').say('公务接待填错了'))).toBe('ask base.reception')
  })
})

test('the question in hand that is said to be wrong is put again', () => {
  expect(short(at('base.projects').say('项目支出填错了'))).toBe('ask base.projects')
})

describe('what is said to be wrong without its name', () => {
  test.each(['base.projects', 'unit.address'])('is asked about at %s', (row) => {
    const person = at(row)
    expect(short(person.say('写错了，应该是 4.10 4.0 4.38'))).toBe('whichWrong')
    expect(person.value(`${row === 'unit.address' ? row : 'base.projects.final'}`)).toBeUndefined()
  })

  test('is the row of the message that is replied to', () => {
    const person = at('base.projects')
    person.send({ kind: 'text', text: '写错了，应该是 4.10 4.0 4.38', row: 'base.reception', seen: 0 })
    expect(person.value('base.reception.final')).toBe('4.38')
  })
})
