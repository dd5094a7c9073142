import { expect, test } from 'vitest'
import { adviceFor } from '../../core/advice.ts'
import { openQuestions } from '../../core/questions.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, unasked } from '../fixtures/facts.ts'
import { clerk, short } from './clerk.ts'

const advice = form.edition.advice ?? []

/** What clerks ask, and the id of the advice that answers it. */
const asked: readonly [text: string, about: string][] = [
  ['哪些项目要填附件三？', 'whichProjects'],
  ['年初预算是什么？', 'initial'],
  ['全年预算数怎么算？', 'annual'],
  ['全年执行数填什么', 'executed'],
  ['自评得分怎么打分？', 'scoring'],
  ['产出指标分值多少？', 'weights'],
  ['偏差原因写什么', 'reason'],
  ['要附什么材料，佐证算不算？', 'evidence'],
  ['三公经费包括什么？', 'threePublic'],
  ['三公经费包括哪些', 'threePublic'],
  ['编制数是什么意思？', 'quota'],
  ['公用经费包括什么？', 'publicFunds'],
  ['项目支出和基本支出怎么分？', 'projectSpending'],
  ['没有购车怎么填？', 'blank'],
  ['楼堂馆所填哪些？', 'buildings'],
]

test.each(asked)('“%s” is answered by %s', (text, about) => {
  expect(adviceFor(advice, text)?.id).toBe(about)
})

test.each(['公务接待 3.93 5.0 4.28', '三公经费比上年减少，主要是压缩了接待', '中山路12号'])(
  '“%s” asks nothing',
  (text) => {
    expect(adviceFor(advice, text)).toBeUndefined()
  },
)

const words = ['base.frugality', 'overall.goal']

test.each(words)('at %s a question is answered, the question put again, and nothing kept', (row) => {
  const facts = unasked(correctFiling(), row)
  const id = openQuestions(form, facts)[0]?.id ?? ''
  const person = clerk({ facts })
  person.act({ do: 'go', row: id })
  const before = [...person.facts()]
  for (const [text] of asked) expect(short(person.say(text))).toBe(`advice · ask ${id}`)
  expect([...person.facts()]).toEqual(before)
})

test('each answer names its source and fits one bubble', () => {
  expect(advice.length).toBeGreaterThanOrEqual(12)
  for (const { answer, source } of advice) {
    expect(source).not.toBe('')
    expect(answer.length + source.length).toBeLessThanOrEqual(200)
  }
})
