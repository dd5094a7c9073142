import { expect, test } from 'vitest'
import { review } from '../../bot/files/review.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { writeExchange } from '../../core/exchange/file.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, unasked, year } from '../fixtures/facts.ts'
import { type Clerk, clerk, short } from './clerk.ts'

const correct = correctFiling()
const [staff, reception, office, goal] = ['base.staff', 'base.reception', 'base.office', 'overall.goal.expected']

/** A clerk at the row of 公务接待, in a filing that leaves this open. */
function at(...open: readonly string[]): Clerk {
  const talk = clerk({ facts: unasked(correct, ...open), department, year })
  talk.act({ do: 'go', row: reception })
  return talk
}

const figures = '4.10 4.0 3.25'

test('the answer that completes an annex says so, and where the talk goes on', () => {
  const says = at(reception, goal).say(figures)
  expect(short(says)).toBe('kept · annexDone · ask overall.goal#expected')
  expect(says.slice(1, 2).map((say) => wordsOf(say).text)).toEqual(['附件一填完了，接着填附件二。'])
})

test.each([
  ['an answer that leaves a question of its annex open', () => at(reception, office, goal).say(figures)],
  ['an answer after which a skipped question of its annex is open', () => at(staff, reception, goal).say(figures)],
  ['the last answer of the whole filing', () => at(reception).say(figures)],
  ['a change of a complete annex', () => at(goal).say(figures)],
  ['a question that is skipped', () => at(reception, goal).say('跳过')],
  ['a redo', () => at(reception, goal).say(figures, '撤销', '重做')],
])('%s completes nothing', (_, saysOf) => {
  expect(short(saysOf())).not.toContain('annexDone')
})

test('a copy of an annex is named by its number', () => {
  const talk = clerk({
    facts: unasked(correct, 'project.1.goal.expected', 'project.2.goal.expected'),
    department,
    year,
  })
  talk.act({ do: 'go', row: 'project.1.goal#expected' })
  const says = talk.say('全年培养一批传承人。')
  expect(says.map((say) => wordsOf(say).text)).toContain('附件三 项目1填完了，接着填附件三 项目2。')
})

test('the list of the projects completes nothing, since it begins their annexes', () => {
  const talk = clerk({ facts: unasked(correct, 'project'), department, year })
  talk.act({ do: 'go', row: 'project' })
  expect(short(talk.say('非遗保护专项资金'))).toMatch(/^(?!.*annexDone).*ask project/)
})

test('a file that fills an annex has its own words for it', () => {
  const talk = at(reception, goal)
  const text = writeExchange(form, { facts: unasked(correct, goal), year, department })
  talk.send({
    kind: 'contents',
    contents: { is: 'data', text, file: review(text, talk.filing()), kept: 1, again: false },
  })
  expect(short(talk.tap('全部填入'))).toMatch(/^imported (?!.*annexDone).*ask overall.goal#expected/)
})

test('an annex whose texts wait for figures of another is written, and says that it waits', () => {
  const facts = unasked(correct, reception, 'report.date')
  const talk = clerk({ facts, department, year })
  talk.act({ do: 'go', row: 'report#date' })
  const says = talk.say('2024年7月3日')
  expect(says.map((say) => wordsOf(say).text)).toContain('附件四写好了，只等缺的数，接着填附件一。')
})
