import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { stating, unasked } from '../fixtures/facts.ts'
import { asked, clerk, short } from './clerk.ts'

const correct = correctFiling()

describe('moving around', () => {
  test('跳过 stores nothing and asks the next open question; the skipped one comes round again', () => {
    const person = clerk({ facts: unasked(correct, 'unit.retired', 'report.date') })
    expect(short(person.say('继续'))).toBe('ask unit#retired')
    expect(short(person.say('跳过'))).toBe('ask report#date')
    expect(short(person.say('跳过'))).toBe('ask unit#retired')
    expect(person.facts().has('unit.retired')).toBe(false)
  })

  test('上一题 and 下一题 walk the paper, answered questions with their values', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'go', row: 'base.reception' })
    const before = asked(person.say('上一题'))
    expect(before.question).toBe('base.overseas')
    expect(before.current?.map(({ text }) => text)).toEqual(['无', '无', '无'])
    expect(asked(person.say('下一题')).current?.map(({ text }) => text)).toEqual(['4.10', '4.0', '3.25'])
  })

  test('there is nothing before the first question', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'go', row: 'base.staff' })
    expect(short(person.say('上一题'))).toBe('atFirst')
  })

  test('目录 shows every section with its progress; a number jumps there', () => {
    const person = clerk({ facts: unasked(correct, 'base.office.final') })
    const [says] = person.say('目录')
    if (says?.say !== 'directory') throw new Error('a directory was expected')
    expect(says.lines[0]).toMatchObject({ title: '附件一', done: { done: 21, of: 22 } })
    const [inAnnex] = person.say('1')
    if (inAnnex?.say !== 'annex') throw new Error('an annex was expected')
    const office = inAnnex.lines.findIndex(({ title }) => title === '公用经费')
    expect(inAnnex.lines[office]).toMatchObject({ done: { done: 3, of: 4 } })
    expect(short(person.say(`${office + 1}`))).toBe('stretch')
    expect(short(person.say('2'))).toBe('ask base.office')
  })

  test('a section with something to mend is marked', () => {
    const person = clerk({ facts: stating(correct, { 'base.staff.actual': '50' }) })
    const [says] = person.say('/directory')
    const [inAnnex] = person.say('1')
    if (says?.say !== 'directory' || inAnnex?.say !== 'annex') throw new Error('a directory was expected')
    const marked = [...says.lines, ...inAnnex.lines].filter(({ open }) => open > 0).map(({ title }) => title)
    expect(marked).toEqual(['附件一', '财政供养人员'])
  })

  test('项目 goes to the list of projects', () => {
    expect(short(clerk({ facts: correct }).say('项目'))).toBe('ask project')
  })

  test.each([
    ['帮助', 'help'],
    ['/help', 'help'],
    ['/help@ziping_bot', 'help'],
    ['草稿', 'making'],
    ['导出', 'making'],
    ['/nonsense', 'unknownCommand'],
  ])('%s: %s', (text, said) => {
    expect(short(clerk({ facts: correct }).say(text))).toBe(said)
  })

  test('commands that make something ask for it', () => {
    const draft = clerk({ facts: correct })
    draft.say('草稿')
    expect(short(draft.send({ kind: 'file', file: 'f1', name: '自评.json', size: 100 }))).toBe('making')
    expect(short(draft.send({ kind: 'unreadable' }))).toBe('notRead')
  })
})

describe('buttons of earlier messages', () => {
  const open = unasked(correct, 'unit.selfReference', 'unit.retired')

  test('count while nobody has changed their cells since', () => {
    const person = clerk({ facts: open })
    person.say('继续', '跳过')
    expect(short(person.tap('我单位'))).toContain('kept')
    expect(person.value('unit.selfReference')).toBe('我单位')
  })

  test('clash with a colleague’s later answer: nothing is stored, and the person chooses', () => {
    const person = clerk({ facts: open }, {}, [{ id: 2, name: '罗志远', roles: ['preparer'] }])
    person.say('继续')
    person.meanwhile([{ address: 'unit.selfReference', to: '我办' }])
    expect(short(person.tap('我单位'))).toBe('clash')
    expect(person.value('unit.selfReference')).toBe('我办')
  })

  test('for a row that is gone say so', () => {
    const person = clerk({ facts: unasked(correct, 'project.2.level') })
    person.act({ do: 'go', row: 'project.2#level' })
    person.meanwhile([{ address: 'project', to: '1,3' }])
    expect(short(person.tap('省级'))).toContain('gone')
    expect(person.facts().has('project.2.level')).toBe(false)
  })
})

describe('撤销', () => {
  test('undoes this person’s latest change, then the one before', () => {
    const person = clerk({ facts: correct })
    person.act({ do: 'go', row: 'base.staff' })
    person.say('40 39')
    person.act({ do: 'go', row: 'base.reception' })
    person.say('1 2 3')
    expect(short(person.say('撤销'))).toMatch(/^undone/)
    expect([person.value('base.reception.final'), person.value('base.staff.quota')]).toEqual(['3.25', '40'])
    person.say('撤销')
    expect([...person.facts()].sort()).toEqual([...correct].sort())
    expect(short(person.say('撤销'))).toBe('nothingToUndo')
  })

  test('an answer to an open question makes it open again', () => {
    const person = clerk({ facts: new Map([['unit.name', '甲局']]) })
    person.say('继续', '46 44')
    expect(person.value('base.staff.quota')).toBe('46')
    expect(short(person.say('/undo'))).toBe('undone · ask base.staff')
    expect(person.facts().has('base.staff.quota')).toBe(false)
  })
})
