import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { asked, clerk, short } from './clerk.ts'

function at(row: string, facts = new Map<string, string>()) {
  const person = clerk({ facts })
  person.act({ do: 'go', row })
  return person
}

describe('adding rows to a list', () => {
  test('a name alone: its figures are asked next', () => {
    const person = at('base.provincial')
    expect(short(person.say('非遗保护专项资金'))).toBe('kept · ask base.provincial.1')
    expect(person.value('base.provincial')).toBe('1')
    expect(person.value('base.provincial.1.name')).toBe('非遗保护专项资金')
    person.say('200 200 310')
    expect(person.value('base.provincial.1.final')).toBe('310')
  })

  test('names with figures, one per line', () => {
    const person = at('base.provincial')
    person.say('非遗保护专项资金 200 200 310\n健身步道建设专项资金 300 300 410')
    expect(person.value('base.provincial')).toBe('1,2')
    expect(person.value('base.provincial.2.name')).toBe('健身步道建设专项资金')
    expect(person.value('base.provincial.2.lastFinal')).toBe('300')
  })

  test.each(['非遗保护专项资金：200 200 310', '非遗保护专项资金： 200 200 310', '非遗保护专项资金，200，200，310'])(
    'a name that a mark parts from its figures: %s',
    (text) => {
      const person = at('base.provincial')
      person.say(text)
      expect(['name', 'lastFinal', 'final'].map((cell) => person.value(`base.provincial.1.${cell}`))).toEqual([
        '非遗保护专项资金',
        '200',
        '310',
      ])
    },
  )

  test.each(['展演经费 255', '展演经费：255', '非遗保护专项资金 200 200 310\n展演经费：255'])(
    'one amount of three is left out and said: %s',
    (text) => {
      const person = at('base.provincial')
      expect(short(person.say(text))).toMatch(/tooFew/)
      const row = person.value('base.provincial')?.split(',').at(-1)
      expect(person.value(`base.provincial.${row}.name`)).toBe('展演经费')
      expect(person.value(`base.provincial.${row}.lastFinal`)).toBeUndefined()
    },
  )

  test('无 if there are none', () => {
    const person = at('base.buildings')
    expect(short(person.say('无'))).toBe('kept · ask base.frugality')
    expect(person.value('base.buildings')).toBe('')
  })

  test('further rows join the existing ones', () => {
    const person = at('base.provincial', correctFiling())
    person.say('图书馆补助 1 2 3')
    expect(person.value('base.provincial')).toBe('1,2,3')
  })

  test('a line that cannot be read is reported, the others are kept', () => {
    const person = at('base.provincial')
    expect(short(person.say('甲 1 2 3\n乙 1 2 约3\n丙 1 2 3'))).toMatch(/^kept · (broke [^·]* · )?linesRefused/)
    expect(['1', '2'].map((row) => person.value(`base.provincial.${row}.name`))).toEqual(['甲', '丙'])
  })

  test('a choice for a row is stale once another row has been added', () => {
    const person = at('base.provincial')
    expect(short(person.say('非遗保护 九万五 6 5'))).toBe('choose')
    const [old] = person.buttons('9.5万元（95000元）')
    person.say('图书馆补助 1 2 3')
    const before = person.facts()
    expect(short(person.act(old?.action ?? { do: 'help' }))).toMatch(/^stale · ask base\.provincial$/)
    expect(person.facts()).toEqual(before)
  })

  test('figures without a name are no row', () => {
    const person = at('base.provincial')
    expect(short(person.say('1 2 3'))).toBe('needName')
    expect(person.value('base.provincial')).toBeUndefined()
  })

  test('a project brings all its questions', () => {
    const person = at('project')
    expect(short(person.say('步道建设'))).toBe('kept · ask project.1#authority')
    expect(person.value('project.1.name')).toBe('步道建设')
  })
})

describe('removing a row', () => {
  const facts = correctFiling()

  test('takes it out of the list and keeps its cells', () => {
    const person = at('project', facts)
    expect(short(person.say('删除 2'))).toContain('removed')
    expect(person.value('project')).toBe('1,3')
    expect(person.value('project.2.name')).toBe('健身步道建设专项资金')
  })

  test('goes by its position as shown, not by its number', () => {
    const person = at('project', new Map([...facts, ['project', '3,1,2']]))
    expect(asked(person.act({ do: 'go', row: 'project' })).rows?.map(({ name }) => name)).toEqual([
      '文化馆免费开放补助',
      '非遗保护专项资金',
      '健身步道建设专项资金',
    ])
    person.say('删1')
    expect(person.value('project')).toBe('1,2')
  })

  test('撤销 restores it', () => {
    const person = at('project', facts)
    person.say('删除2')
    expect(short(person.tap('撤销'))).toMatch(/^undone/)
    expect([...person.facts()].sort()).toEqual([...facts].sort())
  })

  test('its number is never used again', () => {
    const person = at('project', facts)
    person.say('删除3')
    person.act({ do: 'go', row: 'project' })
    person.say('图书馆补助')
    expect(person.value('project')).toBe('1,2,4')
    expect(person.value('project.4.name')).toBe('图书馆补助')
  })

  test('the last one leaves the list unanswered: that there is none has to be said', () => {
    const person = at('base.buildings', facts)
    person.say('删除1')
    expect(person.value('base.buildings')).toBeUndefined()
    person.say('无')
    expect(person.value('base.buildings')).toBe('')
  })

  test('a position that does not exist removes nothing', () => {
    const person = at('project', facts)
    person.say('删除9')
    expect(person.value('project')).toBe('1,2,3')
    person.act({ do: 'remove', list: 'project', number: 9 })
    expect(person.value('project')).toBe('1,2,3')
  })
})
