import { expect, test } from 'vitest'
import { faultsOf } from '../../core/guard/guard.ts'
import { draftText, plainText } from '../../core/narrative/narrative.ts'
import { withPoints } from '../../core/narrative/suggested.ts'
import { sectionTemplate } from '../../core/narrative/template.ts'
import { draftSection } from '../../prompts/draft.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { honest, openEndpoint, type Sent, whole } from './endpoint.ts'

const step = 'overall.indicators.quantity.2'
const cell = `${step}.reason`
const saying = (points: string) => ({ facts: withPoints(correctFiling(), cell, points), year, department })
const subject = saying('末段征地推迟了两个月')

async function drafted(answer: (sent: Sent) => string, id = cell, about = subject) {
  const endpoint = await openEndpoint((sent, response) => whole(answer(sent), response))
  const model = { baseUrl: endpoint.url, name: 'stub', timeoutMs: 60_000, backoffMs: 1 }
  const draft = await draftSection(id, { form, subject: about }, { model })
  return { ...draft, text: plainText(draftText(form, about, id, draft.source)), sent: endpoint.sent }
}

test('the reason for a deviation is written from the gap and from what the person said', async () => {
  const { by, text, sent } = await drafted(honest)
  expect({ by, text }).toEqual({
    by: 'model',
    text: '新建健身步道实际11.4公里，比指标值少0.6公里，完成95%，主要原因是末段征地推迟了两个月。',
  })
  expect(sent[0]?.user).toContain('末段征地推迟了{{point.1}}')
  expect(sent[0]?.user).not.toContain('展演')
})

test.each([
  ['另有原因', '主要原因是连续降雨影响施工，末段征地推迟了{{point.1}}。'],
  ['原因换了', '主要原因是资金拨付偏晚，影响{{point.1}}。'],
  ['由于', '由于施工单位力量不足，工期拖延{{point.1}}。'],
])('a cause that nobody gave is returned (%s), and then the template is used', async (_, words) => {
  const lie = JSON.stringify({ paragraphs: [`实际{{${step}.actual}}，{{${step}.gap}}。${words}`] })
  const { by, gaveUp, sent, text } = await drafted(() => lie)
  expect({ by, gaveUp }).toEqual({ by: 'template', gaveUp: 'faults' })
  expect(sent[1]?.user).toContain('只写本单位说的原因')
  expect(text).toBe('实际11.4公里，比指标值少0.6公里，完成95%，主要原因是末段征地推迟了两个月。')
})

test.each(['末段征地推迟了两个月', '雨天多，工期紧；下年提前开工', '资金下达晚'])(
  'the template of “%s” is never refused',
  (points) => {
    const about = saying(points)
    expect(faultsOf(form, about, cell, sectionTemplate(form, about, cell))).toEqual([])
  },
)

test('the goals’ results are written from the indicators; a missed one is not called done', async () => {
  const id = 'overall.goal.actual'
  const { by, text } = await drafted(honest, id)
  expect(by).toBe('model')
  expect(text).toBe('展演活动场次38场，新建健身步道11.4公里，场馆验收合格率100%。')
  const lie = JSON.stringify({ paragraphs: [`{{${step}.name}}{{${step}.actual}}，各项目标全部完成。`] })
  expect(await drafted(() => lie, id)).toMatchObject({ by: 'template', gaveUp: 'faults' })
})
