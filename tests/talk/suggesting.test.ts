import { describe, expect, test } from 'vitest'
import type { Facts } from '../../core/facts.ts'
import { plainText, sectionText } from '../../core/narrative/narrative.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { form, stating, unasked } from '../fixtures/facts.ts'
import { asked, clerk } from './clerk.ts'

const step = 'overall.indicators.quantity.2'
const reason = `${step}.reason`

function at(facts: Facts, row: string) {
  const one = clerk({ facts })
  one.act({ do: 'go', row })
  return one
}

const atReason = (more: Readonly<Record<string, string>> = {}) =>
  at(stating(unasked(correctFiling(), reason), more), `${step}#reason`)

describe('a sentence for the reason of a deviation', () => {
  test('the arithmetic is done, the cause is asked for', () => {
    const one = atReason()
    expect(one.tap('起草一句')).toMatchObject([
      { say: 'askCause', title: '新建健身步道 偏差原因', text: '实际11.4公里，比指标值少0.6公里，完成95%。' },
    ])
  })

  test.each([
    [
      '末段征地推迟，下年三月前补建',
      '实际11.4公里，比指标值少0.6公里，完成95%，主要原因是末段征地推迟。改进措施：下年三月前补建。',
    ],
    ['因为末段征地推迟了两个月', '实际11.4公里，比指标值少0.6公里，完成95%，主要原因是末段征地推迟了两个月。'],
    ['下年三月前补建', '实际11.4公里，比指标值少0.6公里，完成95%。改进措施：下年三月前补建。'],
  ])('“%s” is inserted as it was said, and nothing else', (said, text) => {
    const one = atReason()
    one.say('起草一句')
    expect(one.say(said)).toMatchObject([{ say: 'suggested', text }])
    one.say('采用')
    expect(one.value(reason)).toBe(text)
  })

  test('a missing measure is asked for in one line', () => {
    const one = atReason()
    one.tap('起草一句')
    expect(one.say('末段征地推迟')).toMatchObject([{ say: 'suggested', lacks: 'measure' }])
  })

  test('a measure given after it joins its cause, another text replaces it', () => {
    const one = atReason()
    one.tap('起草一句')
    one.say('末段征地推迟')
    expect(one.say('下年度由工程股督促，六月底前完工')).toMatchObject([{ say: 'suggested' }])
    one.tap('采用')
    expect(one.value(reason)).toMatch(/主要原因是末段征地推迟。改进措施：下年度由工程股督促，六月底前完工。$/)
  })

  test.each([
    [{ [`${step}.target`]: '90', [`${step}.actual`]: '85', [`${step}.unit`]: '%' }, '实际85%，比指标值少5个百分点。'],
    [
      {
        [`${step}.direction`]: 'atMost',
        [`${step}.target`]: '20',
        [`${step}.actual`]: '20.8',
        [`${step}.unit`]: '万元',
      },
      '实际20.8万元，比指标值多0.8万元。',
    ],
    [
      {
        [`${step}.direction`]: 'qualitative',
        [`${step}.target`]: '持续改善',
        [`${step}.actual`]: '效果较好',
        [`${step}.unit`]: '',
      },
      '实际效果较好，未达到年度指标。',
    ],
  ])('%j: %s', (more, text) => {
    expect(atReason(more).tap('起草一句')).toMatchObject([{ text }])
  })

  test('another text is stored as typed; a changed figure makes the old button stale', () => {
    const one = atReason()
    one.tap('起草一句')
    one.say('末段征地推迟')
    one.say('征地推迟；下年补建。')
    expect(one.value(reason)).toBe('征地推迟；下年补建。')
    const other = atReason()
    other.tap('起草一句')
    other.say('末段征地推迟')
    other.meanwhile([{ address: `${step}.actual`, to: '11.5' }])
    expect(other.tap('采用')[0]).toMatchObject({ say: 'stale' })
  })

  test('in the report its cause and its measure are given without the arithmetic', () => {
    const one = atReason()
    one.tap('起草一句')
    one.say('末段征地推迟，下年三月前补建')
    one.tap('采用')
    const said = (id: string) =>
      plainText(sectionText(form, { facts: one.facts(), year: 2023, department: '' }, id)).split('\n')[1]
    expect(said('problems')).toMatch(/主要原因是末段征地推迟。$/)
    expect(said('measures')).toContain('下年三月前补建。')
    expect(said('measures')).not.toContain('改进措施：')
  })

  test('自己写: the text comes back to be edited', () => {
    const one = atReason()
    one.tap('起草一句')
    one.say('末段征地推迟')
    expect(one.tap('自己写')).toMatchObject([{ say: 'askOwn', text: expect.stringContaining('末段征地推迟') }])
    one.say('征地推迟；下年补建。')
    expect(one.value(reason)).toBe('征地推迟；下年补建。')
  })
})

describe('the results of the year’s goals', () => {
  const goal = 'overall.goal.actual'

  test('are offered once an indicator is known, and stated by the indicators', () => {
    const early = at(unasked(correctFiling(), goal, 'overall.indicators'), 'overall.goal#actual')
    expect(asked(early.act({ do: 'go', row: 'overall.goal#actual' })).choices).toEqual([])
    const one = at(unasked(correctFiling(), goal), 'overall.goal#actual')
    expect(one.tap('起草')).toMatchObject([
      {
        say: 'suggested',
        title: '年度总体目标 实际完成情况',
        text: '展演活动38场，新建健身步道11.4公里，场馆验收合格率100%，按期完工率97%，场馆接待19.2万人次，群众满意度93.5%。新建健身步道、步道每公里造价、群众文体习惯未达到年度指标。',
      },
    ])
    one.tap('采用')
    expect(one.value(goal)).toMatch(/^展演活动38场/)
  })

  test('of a project are stated by its own indicators', () => {
    const one = at(unasked(correctFiling(), 'project.2.goal.actual'), 'project.2.goal#actual')
    const [say] = one.tap('起草')
    expect(say).toMatchObject({ title: '健身步道建设专项资金 年度总体目标 实际完成情况' })
    expect(JSON.stringify(say)).toContain('步道里程11.4公里')
    expect(JSON.stringify(say)).not.toContain('展演')
  })
})
