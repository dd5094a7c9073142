import { describe, expect, test } from 'vitest'
import { questions } from '../../core/questions.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, unasked } from '../fixtures/facts.ts'
import { nationalFiling, nationalYear } from '../fixtures/national.ts'
import { asked, clerk, short } from './clerk.ts'

const correct = correctFiling()
const [first, second, third] = ['非遗保护专项资金', '健身步道建设专项资金', '文化馆免费开放补助']

function at(row: string) {
  const person = clerk({ facts: correct })
  person.act({ do: 'go', row })
  return person
}

function rows(says: Parameters<typeof asked>[0]) {
  return asked(says).rows?.map(({ name }) => name)
}

describe('the rows of a list', () => {
  test.each(['顺序 3 1 2', '顺序 3,1,2', '顺序：3、1、2'])(
    '“%s” puts them in another order, and the list is shown',
    (text) => {
      const person = at('project')
      expect(rows(person.say(text))).toEqual([third, first, second])
      expect(person.value('project')).toBe('3,1,2')
    },
  )

  test.each(['顺序 1 2', '顺序 1 1 2', '顺序 1 2 4', '顺序 1 2 3 3'])('“%s” is no order of three rows', (text) => {
    const person = at('project')
    expect(short(person.say(text))).toBe('notAnOrder')
    expect(person.value('project')).toBe('1,2,3')
  })

  test('move up and down by words and by taps', () => {
    const person = at('project')
    expect(rows(person.say('上移 3'))).toEqual([first, third, second])
    expect(rows(person.say(`下移 ${first}`))).toEqual([third, first, second])
    person.say('3')
    expect(rows(person.tap('上移'))).toEqual([third, second, first])
  })

  test('do not move beyond the ends', () => {
    const person = at('project')
    expect([short(person.say('上移 1')), short(person.say('下移 3'))]).toEqual(['atEdge', 'atEdge'])
    expect(person.value('project')).toBe('1,2,3')
  })

  test('the first can only go down, the last only up', () => {
    const person = at('project')
    const labels = (text: string) => {
      const [says] = person.say(text)
      person.act({ do: 'go', row: 'project' })
      return says?.say === 'listRow' ? says.choices.map(({ label }) => label) : []
    }
    expect(labels('1')).toEqual(['看内容', '改名', '下移', '删除', '照这个建一个', '‹ 返回'])
    expect(labels('3')).toEqual(['看内容', '改名', '上移', '删除', '照这个建一个', '‹ 返回'])
  })

  test('are renamed by words and by taps; the list is shown with the new name', () => {
    const person = at('project')
    expect(rows(person.say('改名 2 健身步道专项'))).toEqual([first, '健身步道专项', third])
    person.say('3')
    person.tap('改名')
    expect(rows(person.say('文化馆补助'))).toEqual([first, '健身步道专项', '文化馆补助'])
  })

  test('keep distinct names, and always have one', () => {
    const person = at('project')
    expect(short(person.say(`改名 2 ${first}`))).toBe('sameName')
    person.act({ do: 'cell', address: 'project.2.name' })
    expect(short(person.say('无'))).toBe('needName')
    expect(person.value('project.2.name')).toBe(second)
    person.act({ do: 'go', row: 'overall.indicators.quality' })
    expect(short(person.say('改名 1 无'))).toBe('needName')
    expect([...person.facts()]).toEqual([...correct])
    expect(person.place()).toMatchObject({ at: 'row', row: 'overall.indicators.quality' })
  })

  test('an indicator is renamed and keeps its figures', () => {
    const person = at('overall.indicators.quality')
    person.say('改名 1 工程验收合格率')
    expect(person.value('overall.indicators.quality.1.name')).toBe('工程验收合格率')
    expect(person.value('overall.indicators.quality.1.weight')).toBe(correct.get('overall.indicators.quality.1.weight'))
  })

  test('撤销 undoes an order, a name and a removal, one after the other', () => {
    const person = at('project')
    person.say('顺序 3 1 2', '改名 1 文化馆补助', '删除 2')
    expect([person.value('project'), person.value('project.3.name')]).toEqual(['3,2', '文化馆补助'])
    person.say('撤销', '撤销', '撤销')
    expect([...person.facts()].sort()).toEqual([...correct].sort())
  })

  test('an old button works for its row wherever that is by then, and says so if it is gone', () => {
    const person = at('project')
    person.say('2')
    person.meanwhile([{ address: 'project', to: '2,3,1' }])
    person.tap('下移')
    expect(person.value('project')).toBe('3,2,1')
    person.meanwhile([{ address: 'project', to: '3,1' }])
    for (const label of ['删除', '上移', '照这个建一个']) expect(short(person.tap(label))).toMatch(/^gone/)
  })

  test('a new row may begin with these words', () => {
    const person = clerk({ facts: unasked(correct, 'project') })
    person.act({ do: 'go', row: 'project' })
    person.say('照明改造专项')
    expect(person.value('project.1.name')).toBe('照明改造专项')
  })
})

describe('a project modelled on another', () => {
  test('copies who is responsible and what is measured, no figure and no account', () => {
    const person = at('project')
    expect(short(person.say('照 1 新建 图书馆免费开放补助'))).toMatch(/^copied · .*ask project\.4/)
    const copied = [...person.facts()].filter(([address]) => address.startsWith('project.4.'))
    const columns = new Set(copied.map(([address]) => address.split('.').at(-1)))
    for (const column of ['authority', 'implementer', 'level', 'name', 'direction', 'unit', 'weight'])
      expect(columns).toContain(column)
    for (const column of ['target', 'actual', 'score', 'reason', 'band', 'executed', 'annual', 'expected', 'preparer'])
      expect(columns).not.toContain(column)
    for (const [address, value] of copied.filter(([address]) => address !== 'project.4.name'))
      expect([address, value]).toEqual([address, correct.get(address.replace('project.4.', 'project.1.'))])
  })

  test('asks for what was left out, and keeps the signs and units that were copied', () => {
    const person = at('project')
    person.say('照 1 新建 图书馆免费开放补助')
    const open = questions(form, person.facts()).filter(({ cells }) =>
      cells.some(({ address }) => !person.facts().has(address)),
    )
    expect(open.every(({ id }) => id.startsWith('project.4'))).toBe(true)
    const indicator = open.find(({ row }) => row.cells.some(({ column }) => column === 'target'))
    person.act({ do: 'go', row: indicator?.id ?? '' })
    const [direction, unit] = ['direction', 'unit'].map((column) => person.value(`${indicator?.id}.${column}`))
    person.say('30 31')
    expect(
      ['target', 'actual', 'direction', 'unit'].map((column) => person.value(`${indicator?.id}.${column}`)),
    ).toEqual([...['30', '31', direction, unit]])
  })

  test('is named after a tap, or not made at all', () => {
    const person = at('project')
    person.say('2')
    expect(short(person.tap('照这个建一个'))).toBe('askCopyName')
    expect(short(person.say(first ?? ''))).toBe('sameName')
    expect(short(person.say('先不建'))).toBe('ask project')
    person.say('2')
    person.tap('照这个建一个')
    person.say('图书馆免费开放补助')
    expect(person.value('project')).toBe('1,2,3,4')
  })

  test('works on the national form too', () => {
    const person = clerk({ edition: 'national-2021-cost', year: nationalYear, facts: nationalFiling() })
    person.act({ do: 'go', row: 'project' })
    person.say('照 1 新建 图书馆免费开放补助')
    const copy = person.value('project')?.split(',').at(-1)
    expect(person.value(`project.${copy}.authority`)).toBe(nationalFiling().get('project.1.authority'))
    expect(person.value(`project.${copy}.heading.cost`)).toBe(nationalFiling().get('project.1.heading.cost'))
  })
})

describe('都按规则计分', () => {
  const scores = [...correct.keys()].filter((address) => /^project\.1\.indicators\..*\.(score|reason)$/.test(address))

  test('takes every open score of the annex, and of no other', () => {
    const person = clerk({ facts: unasked(correct, ...scores, 'project.2.indicators.quality.1.score') })
    person.act({ do: 'go', row: 'project.1.indicators.quantity.1#score' })
    const count = scores.filter((address) => address.endsWith('.score')).length
    person.tap(`${count} 个得分都填入`)
    for (const address of scores.filter((one) => one.endsWith('.score'))) expect(person.facts().has(address)).toBe(true)
    expect(person.facts().has('project.2.indicators.quality.1.score')).toBe(false)
  })

  test('is not offered for a single one', () => {
    const person = clerk({ facts: unasked(correct, 'project.1.indicators.quality.1.score') })
    const ask = asked(person.act({ do: 'go', row: 'project.1.indicators.quality.1#score' }))
    expect(ask.choices.filter(({ label }) => label.endsWith('个得分都填入'))).toEqual([])
  })
})
