import { expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import { openFiling, type Talk } from './office.ts'

/** Everything answered; the office figure breaks a sum, the reception figure two comparisons. */
const wrong = stating(correctFiling(), { 'base.office.final': '131.06', 'base.reception.final': '9.25' })

/** A signed filing, at 公车购置. */
async function signedAtVehicles(): Promise<Talk> {
  const talk = await openFiling(correctFiling())
  await talk.say('签字')
  await talk.tap('确认签字')
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  return talk
}

test('检查 lists what blocks signing first, with its working, and 改第1处 leads to the row', async () => {
  const talk = await openFiling(wrong)
  const findings = await talk.say('检查')
  expect(findings).toMatch(/^还有 4 处：1 处要改，3 处要说明。\n\n1\. 【要改】公用经费/)
  expect(findings).toContain('131.06')
  await talk.tap('改第1处')
  expect(talk.last.text).toContain('到哪一行去改？')
  expect(await talk.tap('办公经费 2023年决算')).toContain('已填：131.06万元。要改就重发。')
  expect(await talk.say('31.06')).toContain('✓ 办公经费：2023年决算 31.06（万元）')
  expect(await talk.say('/check')).not.toContain('要改')
})

test('the button of a mended finding says so and the talk continues', async () => {
  const talk = await openFiling(wrong)
  await talk.say('检查')
  const list = talk.last
  await talk.tap('改第1处')
  await talk.tap('办公经费 2023年决算')
  await talk.say('31.06')
  expect(await talk.tap('改第1处', list)).toMatch(/^那一题已经不在了，接着填别的。\n\n都答完了/)
})

test('an explanation is typed once, stays visible, and lapses when its figures change', async () => {
  const talk = await openFiling(stating(correctFiling(), { 'base.reception.final': '9.25' }))
  await talk.say('检查')
  expect(await talk.tap('说明第1处')).toContain('14.73 > 10，多 4.73\n\n数没错，就写一两句原因')
  expect(await talk.say('无')).toContain('太短了')
  const explained = await talk.say('省级调研和观摩活动集中在下半年。')
  expect(explained).toContain('✓ 说明写好了：省级调研和观摩活动集中在下半年。\n还有 1 处。')
  expect(explained).toContain('14.73 > 10.3')
  expect(await talk.say('接待标准按规定执行，人数增加。')).toContain('全部填好，查过无误')
  await talk.say('检查')
  expect(await talk.tap('看已说明的 3 处')).toContain('已说明：省级调研和观摩活动集中在下半年。')
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  await talk.say('0 0 1')
  expect(await talk.say('检查')).toContain('还有 2 处要说明。')
})

test('words for navigation are never taken for an explanation', async () => {
  const talk = await openFiling(stating(correctFiling(), { 'base.reception.final': '9.25' }))
  await talk.say('检查')
  await talk.tap('说明第1处')
  expect(await talk.say('本行都没有')).toContain('还有 2 处要说明')
  expect(await talk.say('检查')).not.toContain('已说明：本行都没有')
})

test('签字 asks for confirmation, writes the name and the day, and then the report can be had', async () => {
  const talk = await openFiling(correctFiling())
  expect(await talk.say('签字')).toMatch(/^签字前请看一遍：\n负责人：周敏\n日期：\d{4}年\d{1,2}月\d{1,2}日\n/)
  expect(await talk.tap('确认签字')).toContain('✓ 周敏 ')
  expect(await talk.say('签字')).toContain('已经签字')
  await talk.say('报告')
  expect((await talk.document()).name).toBe('2023年度云溪县文化旅游广电体育局部门整体支出绩效自评报告.docx')
})

test('签字 is refused with what blocks it', async () => {
  const talk = await openFiling(wrong)
  expect(await talk.say('签字')).toMatch(/^还不能签字：\d 处要改，\d 处要说明。$/)
  expect(talk.buttons).toEqual(['检查', '草稿'])
})

test('a change of a signed filing asks first, and withdraws the signature', async () => {
  const talk = await signedAtVehicles()
  expect(await talk.say('1 1 1')).toContain('改了就撤回签字，要重新签字：\n公车购置：2022年决算 1')
  expect(await talk.tap('先不改')).toBe('都答完了，已签字。发“报告”取正式报告。')
  expect(await talk.say('签字')).toContain('已经签字')
  await talk.say('继续')
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  await talk.say('1 1 1')
  expect(await talk.tap('改，再重新签')).toMatch(/^签字已撤回，改完请重新签字。\n\n✓ 公车购置：2022年决算 1/)
  expect(await talk.say('签字')).toContain('签字前请看一遍')
})

test('an ambiguous figure does not get past the signature', async () => {
  const talk = await signedAtVehicles()
  expect(await talk.say('三万九 0 0')).toContain('是多少？')
  expect(await talk.say('签字')).toContain('已经签字')
  expect(await talk.tap('3.9万元（39000元）')).toContain('改了就撤回签字')
})

test('undoing a change that withdrew the signature does not restore it', async () => {
  const talk = await signedAtVehicles()
  await talk.say('1 1 1')
  await talk.tap('改，再重新签')
  const undone = await talk.say('撤销')
  expect(undone).toContain('✓ 已撤销，现在又是：\n公车购置：无')
  expect(undone).not.toContain('单位负责人')
  await talk.say('导出')
  const { facts } = JSON.parse((await talk.document()).bytes.toString())
  expect(facts['base.signature.head']).toBeUndefined()
})

test('an old 改，再重新签 changes nothing once the signature is gone', async () => {
  const talk = await signedAtVehicles()
  await talk.say('1 1 1')
  const asked = talk.last
  await talk.tap('改，再重新签')
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  await talk.say('2 2 2')
  expect(await talk.tap('改，再重新签', asked)).toMatch(/^这一题后来改过了/)
  expect(talk.last.text).toContain('已填：2022年决算 2、2023年预算 2')
})
