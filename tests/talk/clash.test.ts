import { describe, expect, test } from 'vitest'
import type { Action, Say } from '../../bot/talk/nouns.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating, unasked } from '../fixtures/facts.ts'
import { asked, clerk, short } from './clerk.ts'

const row = 'base.reception'
const final = `${row}.final`
const colleagues = [{ id: 2, name: '罗志远', roles: ['preparer'] as const }]
const open = () => clerk({ facts: unasked(correctFiling(), row) }, { roles: ['preparer'] }, colleagues)

function choicesIn(says: readonly Say[]): Action[] {
  return says.flatMap((say) => (say.say === 'clash' ? say.choices.map(({ action }) => action) : []))
}

function atReception() {
  const person = open()
  person.meanwhile([{ address: 'unit.address', to: '县政府大院' }], 1)
  person.act({ do: 'go', row })
  return person
}

describe('an answer to a question that a colleague has answered meanwhile', () => {
  test('is not stored; both values are shown, and the choice can be typed', () => {
    const person = atReception()
    person.meanwhile([{ address: final, to: '4.30' }])
    const says = person.say('3.93 5.0 4.28')
    expect(short(says)).toBe('kept · clash')
    expect(says.at(-1)).toMatchObject({
      by: ['罗志远'],
      rows: [{ title: '公务接待', cells: [{ label: '2023年决算', from: '4.30', to: '4.28', unit: '万元' }] }],
    })
    expect([person.value(`${row}.budget`), person.value(final)]).toEqual(['5.0', '4.30'])
    expect(short(person.say('用我的'))).toMatch(/^kept/)
    expect(person.value(final)).toBe('4.28')
  })

  test('can be dropped, or given again after both were seen', () => {
    const person = atReception()
    person.meanwhile([{ address: final, to: '4.30' }])
    person.say('3.93 5.0 4.28')
    expect(short(person.say('2'))).toMatch(/^leftTheirs · /)
    expect(person.value(final)).toBe('4.30')
    person.act({ do: 'go', row })
    person.meanwhile([{ address: final, to: '4.31' }])
    expect(short(person.say('3.93 5.0 4.28'))).toBe('clash')
    person.say('3.93 5.0 4.29')
    expect(person.value(final)).toBe('4.29')
  })

  test('the choice stays open after an answer that cannot be read', () => {
    const person = atReception()
    person.meanwhile([{ address: final, to: '4.30' }])
    person.say('3.93 5.0 4.28')
    expect(short(person.say('大概吧'))).toBe('refused notNumber')
    expect(short(person.say('用我的'))).toMatch(/^kept/)
    expect(person.value(final)).toBe('4.28')
  })

  test('words that are sent again are asked about once more: any text might be an answer', () => {
    const person = clerk({ facts: unasked(correctFiling(), 'unit.address') }, { roles: ['preparer'] }, colleagues)
    person.meanwhile([{ address: `${row}.budget`, to: '5.1' }], 1)
    person.act({ do: 'go', row: 'unit#address' })
    person.meanwhile([{ address: 'unit.address', to: '人民路8号' }])
    expect(short(person.say('人民路9号'))).toBe('clash')
    expect(short(person.say('照 1 新建 水库'))).toBe('clash')
    expect(person.value('unit.address')).toBe('人民路8号')
    person.say('用我的')
    expect(person.value('unit.address')).toBe('照 1 新建 水库')
  })

  test.each(['3.93 5.0 4.30', '3.930 5 4.3'])('%s is no clash if it says the same', (text) => {
    const person = atReception()
    person.meanwhile([
      { address: `${row}.lastFinal`, to: '3.93' },
      { address: `${row}.budget`, to: '5.0' },
      { address: final, to: '4.30' },
    ])
    expect(short(person.say(text))).not.toContain('clash')
    expect(person.value(final)).toBe('4.30')
  })

  test('is asked about again if the colleague changes it once more before the choice', () => {
    const person = atReception()
    person.meanwhile([{ address: final, to: '4.30' }])
    person.say('3.93 5.0 4.28')
    person.meanwhile([{ address: final, to: '4.35' }])
    expect(short(person.tap('用我的'))).toBe('clash')
    expect(person.value(final)).toBe('4.35')
    person.tap('用我的')
    expect(person.value(final)).toBe('4.28')
    expect(short(person.act({ do: 'settle', changes: [{ address: final, to: '9.99' }], seen: 1, row }))).toMatch(
      /^stale/,
    )
  })

  test('a choice that was made once is over: its subject has changed, or does not exist', () => {
    const person = atReception()
    person.meanwhile([{ address: final, to: '4.30' }])
    const [mine, theirs] = choicesIn(person.say('3.93 5.0 4.28'))
    if (!mine || !theirs) throw new Error('a choice was expected')
    person.act(mine)
    expect(short(person.act(theirs))).toMatch(/^stale/)
    expect(person.value(final)).toBe('4.28')
    person.meanwhile([{ address: final, to: undefined }])
    expect(short(person.act(mine))).toMatch(/^stale/)
    expect(person.value(final)).toBeUndefined()
  })

  test('is stored silently if the question showed the colleague’s value', () => {
    const person = open()
    person.meanwhile([{ address: final, to: '4.30' }])
    person.act({ do: 'go', row })
    expect(short(person.say('3.93 5.0 4.28'))).not.toContain('clash')
    expect(person.value(final)).toBe('4.28')
  })

  test('a tapped answer, a reply and an edited message clash in the same way', () => {
    const person = atReception()
    person.say('3.93 5.0 4.28')
    const seen = 4
    person.meanwhile([{ address: final, to: '4.30' }])
    const values = { [final]: '4.29' }
    expect(short(person.act({ do: 'answer', row, values, seen }))).toBe('clash')
    expect(short(person.send({ kind: 'text', text: '决算 4.29', row, seen }))).toBe('clash')
    expect(short(person.send({ kind: 'text', text: '3.93 5.0 4.29', row, seen, changed: true }))).toBe('clash')
    expect(person.value(final)).toBe('4.30')
  })

  test.each(['1.11 2.22 3.33\n公务接待 1.11 2.22 3.33', '公务接待\t1.11\t2.22\t3.33'])(
    'rows of a table clash too if no question has shown them: %s',
    (table) => {
      const person = open()
      person.meanwhile([{ address: final, to: '4.30' }])
      person.act({ do: 'go', row: 'base.overseas' })
      const says = person.say(table)
      expect([short(says), person.value(final)]).toEqual([expect.stringMatching(/clash$/), '4.30'])
      person.say('用我的')
      expect(person.value(final)).toBe('3.33')
    },
  )

  test('a figure whose cell is still to be named clashes once the cell is tapped', () => {
    const person = atReception()
    person.say('3.93 5.0 4.28')
    person.act({ do: 'go', row })
    person.meanwhile([{ address: final, to: '4.30' }])
    expect(short(person.say('4.29'))).toBe('whichCell')
    expect(short(person.tap('2023年决算'))).toBe('clash')
    expect(person.value(final)).toBe('4.30')
  })

  test('a whole row that answers a question about one of its cells clashes in the others', () => {
    const person = atReception()
    person.say('3.93 5.0 4.28')
    person.meanwhile([{ address: final, to: '4.30' }])
    person.act({ do: 'cell', address: `${row}.budget` })
    expect(short(person.say('3.93 5.1 4.28'))).toMatch(/clash$/)
    expect(person.value(final)).toBe('4.30')
  })

  test('an answer after one that could not be read clashes as well', () => {
    const person = atReception()
    person.meanwhile([{ address: final, to: '4.30' }])
    expect(short(person.send({ kind: 'text', text: '约5 约6 约7', row, seen: 1 }))).toMatch(/^refused/)
    expect(short(person.say('3.93 5.0 4.28'))).toMatch(/clash$/)
  })

  test('the rest of a row that is answered anew clashes too: the choice has shown one cell of it', () => {
    const person = atReception()
    person.meanwhile([
      { address: `${row}.budget`, to: '5.2' },
      { address: final, to: '4.30' },
    ])
    expect(short(person.say('预算 5.0'))).toBe('clash')
    expect(short(person.say('3.93 5.1 4.28'))).toMatch(/clash$/)
    expect([person.value(`${row}.budget`), person.value(final)]).toEqual(['5.1', '4.30'])
    expect(person.told()).toEqual(['2 overruled'])
    person.tap('用我的')
    expect([person.value(final), person.told()]).toEqual(['4.28', ['2 overruled', '2 overruled']])
  })

  test('values carried over by a bureau are no colleague’s', () => {
    const person = open()
    person.meanwhile([{ address: final, to: '4.30' }], 99)
    person.act({ do: 'go', row: 'base.overseas' })
    expect(short(person.say('公务接待\t1.11\t2.22\t3.33'))).not.toContain('clash')
  })

  test('a figure stays with its own direction and unit', () => {
    const indicator = 'overall.indicators.satisfaction.1'
    const person = clerk({ facts: correctFiling() }, { roles: ['preparer'] }, colleagues)
    person.meanwhile([{ address: 'unit.address', to: '县政府大院' }], 1)
    person.act({ do: 'go', row: indicator })
    person.meanwhile([{ address: `${indicator}.direction`, to: 'equal' }])
    const before = person.value(`${indicator}.target`)
    const says = person.say('目标 ≥99%')
    expect([short(says), person.value(`${indicator}.target`)]).toEqual(['clash', before])
  })

  test('a signed filing asks about the signature only after the choice', () => {
    const facts = stating(correctFiling(), {})
    const person = clerk({ facts, state: 'signed' }, {}, colleagues)
    person.meanwhile([{ address: 'unit.address', to: '县政府大院' }], 1)
    person.act({ do: 'go', row })
    person.meanwhile([{ address: final, to: '4.30' }])
    expect(short(person.say('3.90 5.0 4.27'))).toBe('clash')
    expect(short(person.say('用我的'))).toBe('confirmUnsign')
    expect(person.state()).toBe('signed')
  })
})

describe('撤销 after a colleague has changed the same', () => {
  test('asks first, and undoes only what is not theirs if theirs stays', () => {
    const person = atReception()
    person.say('3.93 5.0 4.28')
    person.meanwhile([{ address: final, to: '4.30' }])
    const says = person.say('撤销')
    expect(short(says)).toBe('undoClash')
    expect(says[0]).toMatchObject({ by: ['罗志远'], rows: [{ cells: [{ from: '4.30' }] }] })
    expect(person.value(`${row}.budget`)).toBe('5.0')
    person.say('留着同事的')
    expect([person.value(`${row}.budget`), person.value(final)]).toEqual([undefined, '4.30'])
    expect(short(person.say('撤销'))).toBe('nothingToUndo')
  })

  test('undoes everything when told to', () => {
    const person = atReception()
    person.say('3.93 5.0 4.28')
    person.meanwhile([{ address: final, to: '4.30' }])
    person.say('撤销')
    person.say('照样撤销')
    expect([person.value(`${row}.budget`), person.value(final)]).toEqual([undefined, undefined])
  })

  test('does not ask if a colleague undid their own change: the value is the person’s own', () => {
    const person = atReception()
    person.say('3.93 5.0 4.28')
    person.meanwhile([{ address: final, to: '4.30' }])
    person.meanwhile([{ address: final, to: '4.28' }])
    expect(short(person.say('撤销'))).toMatch(/^undone/)
    expect(person.value(final)).toBeUndefined()
  })

  test('nor if the value came back by the person’s own undo', () => {
    const person = atReception()
    person.say('3.93 5.0 4.28')
    person.meanwhile([{ address: final, to: '4.30' }])
    person.act({ do: 'go', row })
    person.say('决算 4.29')
    person.say('撤销')
    expect(person.value(final)).toBe('4.30')
    expect(short(person.say('撤销'))).toBe('undoClash')
  })

  test('rows that colleagues added to the same list stay, and a row that they filled in is asked about', () => {
    const person = clerk({ facts: stating(correctFiling(), { project: '1' }) }, { roles: ['preparer'] }, colleagues)
    person.act({ do: 'go', row: 'project' })
    person.say('图书馆补助')
    const added = person.value('project')?.split(',').at(-1)
    person.meanwhile([
      { address: 'project', to: `1,${added},9` },
      { address: 'project.9.name', to: '同事加的' },
    ])
    person.say('撤销')
    expect(person.value('project')).toBe('1,9')
    person.act({ do: 'go', row: 'project' })
    person.say('博物馆补助')
    const second = person.value('project')?.split(',').at(-1)
    person.meanwhile([{ address: `project.${second}.authority`, to: '县文旅局' }])
    expect(short(person.say('撤销'))).toBe('undoClash')
    expect(asked(person.say('留着同事的')).question).toBeDefined()
    expect(person.value('project')).toBe(`1,9,${second}`)
  })
})
