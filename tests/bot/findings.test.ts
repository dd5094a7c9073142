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
  await talk.say('目录')
  await talk.say('2')
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
  expect(await talk.tap('办公经费·2023年决算')).toContain('现在是：131.06万元。发新的就改。')
  expect(await talk.say('31.06')).toContain('✓ 办公经费：2023年决算 31.06（万元）')
  expect(await talk.say('/check')).not.toContain('要改')
})

test('the button of a mended finding says so and the talk continues', async () => {
  const talk = await openFiling(wrong)
  await talk.say('检查')
  const list = talk.last
  await talk.tap('改第1处')
  await talk.tap('办公经费·2023年决算')
  await talk.say('31.06')
  expect(await talk.tap('改第1处', list)).toMatch(/^那一处已经不在了，接着往下。\n\n问题都答完了/)
})

test('an explanation is typed once, stays visible, and lapses when its figures change', async () => {
  const talk = await openFiling(stating(correctFiling(), { 'base.reception.final': '9.25' }))
  await talk.say('检查')
  expect(await talk.tap('说明第1处')).toContain('14.73 > 10，多 4.73\n\n数没错，就写一两句原因')
  expect(await talk.say('无')).toContain('太短了')
  const explained = await talk.say('省级调研和观摩活动集中在下半年。')
  expect(explained).toContain('✓ 说明写好了：省级调研和观摩活动集中在下半年。\n还有 1 处。')
  expect(explained).toContain('14.73 > 10.3')
  expect(await talk.say('接待标准按规定执行，人数增加。')).toContain('检查没有发现要改的地方')
  await talk.say('检查')
  expect(await talk.tap('看已说明的 3 处')).toContain('已说明：省级调研和观摩活动集中在下半年。')
  await talk.say('目录')
  await talk.say('2')
  await talk.say('1')
  await talk.say('0 0 1')
  expect(await talk.say('检查')).toContain('还有 2 处：2 处要说明。')
})

test('words for navigation are never taken for an explanation', async () => {
  const talk = await openFiling(stating(correctFiling(), { 'base.reception.final': '9.25' }))
  await talk.say('检查')
  await talk.tap('说明第1处')
  expect(await talk.say('本行都没有')).toContain('2 处要说明，先看检查')
  expect(await talk.say('检查')).not.toContain('已说明：本行都没有')
})

test('签字 asks for confirmation, writes the name and the day, and then the report can be had', async () => {
  const talk = await openFiling(correctFiling())
  expect(await talk.say('签字')).toMatch(/^以单位负责人 周敏 的名义签字，填报日期 \d{4}年\d{1,2}月\d{1,2}日，/)
  expect(await talk.tap('确认签字')).toContain('✓ 周敏 已于')
  expect(await talk.say('签字')).toContain('已经签过字了')
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
  expect(await talk.say('1 1 1')).toContain('改动后签字会撤回，要重新签：\n公车购置：2022年决算 1')
  expect(await talk.tap('不改了')).toBe('问题都答完了，已经签过字。发“报告”取最终文件。')
  expect(await talk.say('签字')).toContain('已经签过字了')
  await talk.say('继续')
  await talk.say('目录')
  await talk.say('2')
  await talk.say('1')
  await talk.say('1 1 1')
  expect(await talk.tap('修改并撤回签字')).toMatch(/^签字已撤回，改完请重新签字。\n\n✓ 公车购置：2022年决算 1/)
  expect(await talk.say('签字')).toContain('确认签字吗？')
})

test('an ambiguous figure does not get past the signature', async () => {
  const talk = await signedAtVehicles()
  expect(await talk.say('三万九 0 0')).toContain('有两种读法')
  expect(await talk.say('签字')).toContain('已经签过字了')
  expect(await talk.tap('3.9万元（39000元）')).toContain('改动后签字会撤回')
})

test('undoing a change that withdrew the signature does not restore it', async () => {
  const talk = await signedAtVehicles()
  await talk.say('1 1 1')
  await talk.tap('修改并撤回签字')
  const undone = await talk.say('撤销')
  expect(undone).toContain('已撤销，恢复为：\n公车购置：都没有')
  expect(undone).not.toContain('单位负责人')
  await talk.say('导出')
  const { facts } = JSON.parse((await talk.document()).bytes.toString())
  expect(facts['base.signature.head']).toBeUndefined()
})

test('an old 修改并撤回签字 changes nothing once the signature is gone', async () => {
  const talk = await signedAtVehicles()
  await talk.say('1 1 1')
  const asked = talk.last
  await talk.tap('修改并撤回签字')
  await talk.say('目录')
  await talk.say('2')
  await talk.say('1')
  await talk.say('2 2 2')
  expect(await talk.tap('修改并撤回签字', asked)).toMatch(/^这个按钮之后，这一行已经改过/)
  expect(talk.last.text).toContain('现在是：2022年决算 2、2023年预算 2')
})
