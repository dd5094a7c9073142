import { describe, expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { type Clerk, clerk, short } from './clerk.ts'

const open = ['base.otherProjects', 'base.reception', 'base.office', 'base.frugality', 'report.highlights'] as const

function at(row: (typeof open)[number]): Clerk {
  const talk = clerk({ facts: unasked(correctFiling(), ...open) })
  talk.act({ do: 'go', row })
  return talk
}

describe.each(open)('at %s', (row) => {
  test.each(['反回', '目录录', '撒销', '帮住', '检察', '付件二'])('the misspelt word %s is asked about', (word) => {
    const talk = at(row)
    const before = talk.facts()
    expect(short(talk.say(word))).toBe('nearMiss')
    expect(talk.facts()).toBe(before)
  })
})

test('a misspelt name of a row leads there with its figures', () => {
  const talk = at('base.office')
  talk.say('公务接代 4.1 4 3.25')
  talk.tap('填到公务接待')
  expect([talk.value('base.reception.final'), talk.value('base.office.final')]).toEqual(['3.25', undefined])
})

test('where words are waited for they can be kept as they are', () => {
  const talk = at('base.frugality')
  talk.say('公务接代')
  talk.tap('就填在这里')
  expect(talk.value('base.frugality.text')).toBe('公务接代')
})

test.each(['党务工作经费', '运转维护费', '公务用车租赁', '目标管理'])('%s is the name of a project', (name) => {
  const talk = at('base.otherProjects')
  talk.say(name)
  expect(talk.value('base.otherProjects.1.name')).toBe(name)
})

test('a word of one cell names its row, a column of many rows does not', () => {
  const talk = at('base.office')
  talk.say('在职40人')
  expect(talk.value('base.staff.actual')).toBe('40')
  talk.say('编制错了应该46')
  expect(talk.value('base.staff.quota')).toBe('46')
  expect(short(talk.say('上年决算错了，应该是5'))).toBe('whichWrong')
})
