import { describe, expect, test } from 'vitest'
import type { Action } from '../../bot/talk/nouns.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const columns = ['lastFinal', 'budget', 'final'] as const
const rowAt = (person: ReturnType<typeof clerk>, row: string) =>
  columns.map((column) => person.value(`${row}.${column}`))

/** Places at which no question takes the text; each is reached from a complete filing. */
const menus: Readonly<Record<string, Action>> = {
  目录: { do: 'directory' },
  'a stretch of the directory': { do: 'contents', of: 'base.publicFunds' },
  检查: { do: 'check' },
  'what comes after the last answer': { do: 'continue' },
  项目: { do: 'projects' },
  'the hour of reminders': { do: 'askHour' },
  'an invitation': { do: 'invite', role: 'preparer' },
}

describe.each(Object.entries(menus))('after %s', (_, action) => {
  const opened = (facts = correctFiling()) => {
    const person = clerk({ facts })
    person.act(action)
    return person
  }

  test('a whole row that is named is taken', () => {
    const person = opened()
    expect(short(person.say('公务接待 3.93 5.0 4.28'))).toMatch(/^kept/)
    expect(rowAt(person, 'base.reception')).toEqual(['3.93', '5.0', '4.28'])
  })

  test('one cell of a named row is taken, the others stand', () => {
    const person = opened()
    expect(short(person.say('公务接待 决算 4.38'))).toMatch(/^kept/)
    expect(rowAt(person, 'base.reception')).toEqual(['4.10', '4.0', '4.38'])
  })

  test('none is taken for the whole row', () => {
    const person = opened()
    expect(short(person.say('公务接待 无'))).toMatch(/^kept/)
    expect(rowAt(person, 'base.reception')).toEqual(['', '', ''])
  })

  test('a cell that cannot be read is refused as that cell', () => {
    const person = opened()
    const [refused] = person.say('公务接待 决算 约4')
    expect(refused).toMatchObject({ say: 'refused', title: '公务接待', refusals: [{ label: '2023年决算' }] })
    expect(rowAt(person, 'base.reception')).toEqual(['4.10', '4.0', '3.25'])
  })

  test('one figure of a named row asks which cell it is', () => {
    const person = opened()
    expect(short(person.say('公务接待 4.38'))).toBe('whichCell')
    person.tap('2023年决算')
    expect(rowAt(person, 'base.reception')).toEqual(['4.10', '4.0', '4.38'])
  })

  test('two figures of three are refused, and it says what is wanted', () => {
    const person = opened()
    expect(person.say('公务接待 4.38 5')).toMatchObject([{ say: 'tooFew', title: '公务接待' }])
    expect(rowAt(person, 'base.reception')).toEqual(['4.10', '4.0', '3.25'])
  })

  test('rows under each other are taken, where a list of another annex is asked by one tap', () => {
    const person = opened()
    const said = short(person.say('公务接待\t3.93\t5.0\t4.28\n出国经费\t1\t2\t3'))
    if (said === 'otherAnnex') person.tap('填到附件一')
    else expect(said).toMatch(/kept/)
    expect([rowAt(person, 'base.reception'), rowAt(person, 'base.overseas')]).toEqual([
      ['3.93', '5.0', '4.28'],
      ['1', '2', '3'],
    ])
  })
})

describe('at a question', () => {
  const at = (row: string, facts = correctFiling()) => {
    const person = clerk({ facts })
    person.act({ do: 'go', row })
    return person
  }

  test('a row of another annex is taken at figures, and the question put again', () => {
    const person = at('overall.funds.total')
    expect(short(person.say('公用经费 71.64 0 130.11'))).toMatch(/^kept .*ask overall.funds.total$|^kept · ask overall/)
    expect(rowAt(person, 'base.publicFunds')).toEqual(['71.64', '0', '130.11'])
  })

  test('at words it is asked about, and one tap fills it', () => {
    const person = at('unit.address', unasked(correctFiling(), 'unit.address'))
    expect(person.say('公用经费 71.64 0 130.11')).toMatchObject([
      { say: 'rowMeant', title: '公用经费', annex: '附件一' },
    ])
    expect(person.value('unit.address')).toBeUndefined()
    expect(short(person.tap('填到公用经费'))).toMatch(/^kept .*· ask unit.address$/)
    expect(rowAt(person, 'base.publicFunds')).toEqual(['71.64', '0', '130.11'])
  })

  test('or keeps it as the words that it might be', () => {
    const person = at('unit.address', unasked(correctFiling(), 'unit.address'))
    person.say('公用经费 71.64 0 130.11')
    person.tap('就填在这里')
    expect(person.value('unit.address')).toBe('公用经费 71.64 0 130.11')
    expect(rowAt(person, 'base.publicFunds')).not.toEqual(['71.64', '0', '130.11'])
  })

  test('more figures than the row has cells are refused as there', () => {
    const person = at('unit.address', unasked(correctFiling(), 'unit.address'))
    expect(person.say('公用经费 71.64 0 130.11 5')).toMatchObject([{ say: 'tooMuch', title: '公用经费', extra: '5' }])
    expect(person.value('unit.address')).toBeUndefined()
  })

  test('one figure that is filled by a tap asks which cell it is', () => {
    const person = at('unit.address', unasked(correctFiling(), 'unit.address'))
    person.say('公用经费 71.64')
    expect(short(person.tap('填到公用经费'))).toBe('whichCell')
  })

  test('one figure of another row that is open asks which cell it is', () => {
    const person = at('base.reception', unasked(correctFiling(), 'base.reception', 'base.projects'))
    expect(short(person.say('项目支出：3837.88'))).toBe('whichCell')
    expect(rowAt(person, 'base.projects')).toEqual([undefined, undefined, undefined])
    person.tap('2023年决算')
    expect(rowAt(person, 'base.projects')).toEqual([undefined, undefined, '3837.88'])
  })

  test('cells that are called by their labels are taken for their row', () => {
    const person = at('base.reception')
    expect(short(person.say('货物190.85 工程0 服务69.06'))).toMatch(/^kept/)
    expect(['goods', 'works', 'services'].map((cell) => person.value(`base.procurement.${cell}`))).toEqual([
      '190.85',
      '0',
      '69.06',
    ])
  })

  test('at a list of the same annex they are asked about', () => {
    const person = at('base.buildings')
    expect(person.say('货物190.85 工程0 服务69.06')).toMatchObject([{ say: 'rowMeant', title: '政府采购金额' }])
    expect(person.value('base.buildings')).toBe('1')
  })

  test('a list’s name alone leads there', () => {
    expect(short(at('base.reception').say('其他项目'))).toBe('ask base.otherProjects')
  })

  test('the name of the question in hand alone puts it again', () => {
    const person = at('base.otherProjects')
    expect(short(person.say('其他项目'))).toBe('ask base.otherProjects')
    expect(person.value('base.otherProjects')).toBe('1')
  })

  test('a row’s name alone is asked about at words', () => {
    const person = at('unit.address', unasked(correctFiling(), 'unit.address'))
    expect(short(person.say('公务接待'))).toBe('leadMeant')
    expect(person.value('unit.address')).toBeUndefined()
    expect(short(person.tap('去公务接待'))).toBe('ask base.reception')
    person.act({ do: 'go', row: 'unit.address' })
    person.say('公务接待')
    person.tap('就填在这里')
    expect(person.value('unit.address')).toBe('公务接待')
  })

  test.each(['base.reception', 'base.overseas', 'unit.duties'])(
    'a name over its figures, in two lines, is one line at %s',
    (row) => {
      const person = at(row, unasked(correctFiling(), 'base.reception', 'unit.duties'))
      const said = short(person.say('公务接待\n3.93 5.0 4.28'))
      if (said === 'rowMeant') person.tap('填到公务接待')
      expect(rowAt(person, 'base.reception')).toEqual(['3.93', '5.0', '4.28'])
      expect(person.value('unit.duties')).toBeUndefined()
    },
  )

  test('a name of several rows asks which one', () => {
    const person = at('report#date')
    expect(person.say('联系电话')).toMatchObject([{ say: 'leadMeant', several: true }])
    expect(short(person.tap('去填表人和联系电话（附件二）'))).toBe('ask overall.signature')
  })

  test('a section’s title alone opens its rows', () => {
    for (const row of ['base.reception', 'base.signature'])
      expect(at(row).say('采购与预算调整')).toMatchObject([{ say: 'stretch', title: '采购与预算调整' }])
  })

  test('the label of a cell in hand is no value of it', () => {
    const person = at('base.signature', unasked(correctFiling(), 'base.signature'))
    expect(short(person.say('填表人'))).toBe('ask base.signature')
    expect(person.value('base.signature.preparer')).toBeUndefined()
  })

  test('the tap of an older message does not write over a change since', () => {
    const person = at('unit.address', unasked(correctFiling(), 'unit.address'))
    person.say('公用经费 71.64 0 130.11')
    const [fill] = person.buttons('填到公用经费')
    person.tap('填到公用经费')
    person.act({ do: 'go', row: 'base.publicFunds' })
    person.say('1 2 3')
    expect(short(person.act(fill?.action ?? { do: 'help' }))).toMatch(/^stale/)
    expect(rowAt(person, 'base.publicFunds')).toEqual(['1', '2', '3'])
  })

  test('a cell of the row in hand by its label, while others are still asked', () => {
    const person = at('base.reception', unasked(correctFiling(), 'base.reception'))
    person.say('决算 0')
    expect(short(person.say('决算 0.01'))).toMatch(/^kept/)
    expect(rowAt(person, 'base.reception')).toEqual([undefined, undefined, '0.01'])
  })
})

test('with everything answered, rows sent one by one are added to the list', () => {
  const person = clerk({ facts: correctFiling() })
  person.act({ do: 'go', row: 'base.provincial' })
  person.say('图书馆补助 1 2 3')
  person.say('文化站补助 1 2 3')
  expect(short(person.say('博物馆补助 1 2 3'))).toMatch(/ask base.provincial$/)
  expect(person.value('base.provincial')).toBe('1,2,3,4,5')
})
