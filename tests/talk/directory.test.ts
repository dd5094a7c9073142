import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { factsOf, stating, unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const correct = correctFiling()
const office = { do: 'contents', of: 'base.publicFunds' } as const

describe('the table of contents', () => {
  test('opens a section in the tapped message, and goes back in it', () => {
    const person = clerk({ facts: correct })
    person.say('目录')
    const [rows] = person.send({ kind: 'action', action: office, tapped: 7 })
    expect(rows).toMatchObject({ say: 'stretch', title: '公用经费', edits: 7 })
    const [back] = person.send({ kind: 'action', action: { do: 'contents' }, tapped: 8 })
    expect(back).toMatchObject({ say: 'directory', edits: 8 })
  })

  test('comes as a new message when it is asked for, or when a number is typed', () => {
    const person = clerk({ facts: correct })
    for (const text of ['目录', '4']) {
      const [says] = person.say(text)
      expect(says).not.toHaveProperty('edits')
    }
    const [under] = person.send({ kind: 'action', action: { do: 'directory' }, tapped: 7 })
    expect(under).not.toHaveProperty('edits')
  })

  test('an old page shows the current state when it is tapped, even if its section is gone', () => {
    const person = clerk({ facts: unasked(correct, 'base.office') })
    person.say('目录')
    person.meanwhile([{ address: 'project', to: '1,3' }])
    const [says] = person.send({ kind: 'action', action: { do: 'contents', of: 'project.2' }, tapped: 7 })
    expect(says).toMatchObject({ say: 'directory', edits: 7 })
    const [projects] = person.say('3')
    const titles = projects?.say === 'annex' ? projects.lines.map(({ title }) => title) : []
    expect(titles).toContain('文化馆免费开放补助')
    expect(titles).not.toContain('健身步道建设专项资金')
  })

  test('marks each row: answered, to be mended, open', () => {
    const person = clerk({
      facts: stating(unasked(correct, 'base.meetingsTraining'), { 'base.office.final': '131.06' }),
    })
    const [says] = person.act(office)
    expect(says?.say === 'stretch' && says.lines.map(({ title, mark }) => `${title} ${mark}`)).toEqual([
      '公用经费 warn',
      '办公经费 warn',
      '水费、电费、差旅费 done',
      '会议费、培训费 open',
    ])
  })

  test('a project’s rows do not repeat its name', () => {
    const [says] = clerk({ facts: correct }).act({ do: 'contents', of: 'project.1' })
    const titles = says?.say === 'stretch' ? says.lines.map(({ title }) => title) : []
    expect(titles.slice(0, 3)).toEqual(['项目支出名称', '主管部门', '实施单位'])
    expect(titles.filter((title) => title.includes('非遗保护专项资金'))).toEqual([])
  })

  test('a change from it returns to where the talk was; from an open row the talk continues', () => {
    const person = clerk({ facts: unasked(correct, 'base.office', 'base.meetingsTraining', 'report.date') })
    person.act({ do: 'go', row: 'report#date' })
    person.act(office)
    person.say('1')
    expect(short(person.say('89 92 90'))).toBe('kept · ask report#date')
    person.act(office)
    person.say('2')
    expect(short(person.say('30.20 32 31.06'))).toBe('kept · ask base.meetingsTraining')
  })

  test('many projects take several pages, each of which can be reached', () => {
    const names = Array.from({ length: 70 }, (_, at) => [`project.${at + 1}.name`, `${at + 1}号项目`])
    const list = { project: names.map((_, at) => `${at + 1}`).join(',') }
    const person = clerk({ facts: factsOf({ 'unit.name': '甲局', ...list, ...Object.fromEntries(names) }) })
    const titles: string[] = []
    person.say('目录')
    for (let [says] = person.say('3'); says?.say === 'annex'; ) {
      titles.push(...says.lines.map(({ title }) => title))
      expect(says.choices.length).toBeLessThan(13)
      if (!says.choices.some(({ label }) => label === '下一页 ›')) break
      ;[says] = person.say('下一页 ›')
    }
    expect(titles.filter((title) => title.endsWith('号项目'))).toHaveLength(70)
  })

  test.each(['删除 7', '改名 7 非遗专项', '上移7'])('“%s” over its rows leads to what can be done to row 7', (text) => {
    const person = clerk({ facts: correct })
    person.act({ do: 'contents', of: 'base.projects' })
    expect(person.say(text)).toMatchObject([{ say: 'listRow', name: '非遗保护专项资金' }])
    person.tap('删除')
    expect(person.value('base.provincial')).toBe('2')
  })

  test('a row of no list is put, and nothing is removed', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'contents', of: 'base.projects' })
    expect(short(person.say('删除 1'))).toBe('ask base.projects')
    expect(person.facts()).toEqual(correct)
  })

  test('无 over it is asked about for the question that the talk goes on at', () => {
    const person = clerk({ facts: unasked(correct, 'base.office') })
    person.act({ do: 'go', row: 'base.office' })
    person.say('目录')
    expect(person.say('无')).toMatchObject([{ say: 'noneMeant', title: '办公经费' }])
    expect(person.value('base.office.final')).toBeUndefined()
    person.tap('填无')
    expect(person.value('base.office.final')).toBe('')
  })
})

describe('a row that is tapped in the form', () => {
  test('is asked, and the talk returns from an answered one as from the directory', () => {
    const person = clerk({ facts: unasked(correct, 'base.office', 'base.meetingsTraining', 'report.date') })
    person.act({ do: 'go', row: 'report#date' })
    expect(short(person.act({ do: 'toRow', row: 'base.publicFunds' }))).toBe('ask base.publicFunds')
    expect(short(person.say('89 92 90'))).toBe('kept · ask report#date')
  })

  test('that is open is asked, and the talk goes on from there', () => {
    const person = clerk({ facts: unasked(correct, 'base.office', 'base.meetingsTraining', 'report.date') })
    person.act({ do: 'go', row: 'report#date' })
    expect(short(person.act({ do: 'toRow', row: 'base.office' }))).toBe('ask base.office')
    expect(short(person.say('30.20 32 31.06'))).toBe('kept · ask base.meetingsTraining')
  })

  test.each(['base.nothing', 'project.9#name', '', '__proto__', 'base.reception.final'])(
    'that does not exist (%s) is said to be gone, and nothing changes',
    (row) => {
      const person = clerk({ facts: unasked(correct, 'base.office') })
      expect(short(person.act({ do: 'toRow', row }))).toBe('gone · ask base.office')
      expect(person.facts()).toEqual(unasked(correct, 'base.office'))
    },
  )
})
