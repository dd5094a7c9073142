import { expect, test } from 'vitest'
import { correctFiling } from '../fixtures/correct.ts'
import { unasked } from '../fixtures/facts.ts'
import { department, openFiling, openOffice } from './office.ts'

test('a department that works alone gives its name, the year and the deadline, and gets the first question', async () => {
  const talk = await (await openOffice()).person('周敏')
  expect(await talk.say('你好')).toContain('请发单位全称')
  expect(await talk.say('12345')).toContain('没看懂')
  expect(await talk.say('县'.repeat(61))).toContain('60 字以内')
  expect(await talk.say('你好')).toContain('请发单位全称')
  expect(await talk.say(department)).toContain(`单位：${department}（写错了就发“返回”）`)
  expect(await talk.say('1949')).toContain('没有“1949”这个年度的表样')
  expect(await talk.say('2023')).toContain('什么时候截止')
  expect(await talk.say('过几天')).toContain('截止时间：“过几天”里没有日期。')
  const opened = await talk.say('2024年7月3日下午5点半')
  expect(opened).toContain(`${department} 2023年度自评开始了，截止 2024年7月3日 17:30（已超期`)
  expect(opened).toContain('附件一：已填 0，共 18 题\n财政供养人员')
})

test('the year and an open deadline are chosen by tap', async () => {
  const talk = await (await openOffice()).person('周敏')
  await talk.say('/start')
  await talk.say(department)
  expect(await talk.tap(talk.buttons[0] ?? '')).toContain('什么时候截止')
  expect(await talk.tap('还没定')).toMatch(/^云溪县文化旅游广电体育局 \d{4}年度自评开始了。/)
  expect(talk.buttons).toEqual(['跳过', '‹ 上一题', '目录'])
})

test('a choice is tapped or typed, and echoed before the next question', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '4', '1', '2']) await talk.say(text)
  expect(await talk.tap('我局')).toMatch(/^✓ 单位自称：我局\n\n.*\n单位与年初预算 · 单位地址/)
  expect(await talk.say('上一题')).toContain('已填：我局。要改就重发。')
  expect(await talk.say('我委')).toContain('✓ 单位自称：我委')
})

test('a row of figures is echoed with its unit; parts of it may be named', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '1', '2']) await talk.say(text)
  expect(await talk.say('1')).toContain('三公经费 · 公车购置\n三个数，万元：2022年决算、2023年预算、2023年决算')
  const kept = await talk.say('39,300元 ５.0 4.28')
  expect(kept).toContain('✓ 公车购置：2022年决算 3.93、2023年预算 5.0、2023年决算 4.28（万元）')
  expect(kept).toContain('三公经费 · 公车运行维护')
  expect(await talk.say('预算1 决算0.6')).toContain('✓ 公车运行维护：2023年预算 1、2023年决算 0.6（万元）')
  expect(talk.last.text).toContain('已填2023年预算 1、2023年决算 0.6（万元），还差上面 1 格。')
  expect(await talk.say('3.54')).toContain('✓ 公车运行维护：2022年决算 3.54（万元）')
  expect(await talk.tap('都填无')).toContain('✓ 出国经费：无')
})

test('an answer that cannot be read is refused with the reason, and nothing is lost', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '1', '1']) await talk.say(text)
  await talk.say('1')
  expect(await talk.say('三十来人 29')).toBe('没填上：财政供养人员\n编制数：“三十来人”不是准数。例：32')
  expect(await talk.say('32 29 5')).toContain('多了“5”。')
  expect(await talk.say('继续')).toContain('附件一：已填 0，共 18 题\n财政供养人员')
  expect(await talk.say('32 29')).toContain('✓ 财政供养人员：编制数 32、2023年实际在职人数 29（人）')
})

test('rows below each other, as copied from a table, answer one question each; a bad one is reported by its number', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  const kept = await talk.say('0\t0\t0\n3.54\t1.0\t0.6\n许多\t0\t0\n3.93\t5.0\t4.28')
  expect(kept).toContain('✓ 公车购置：2022年决算 0、2023年预算 0、2023年决算 0（万元）\n✓ 公车运行维护：')
  expect(kept).toContain('第3行“许多 0 0”：\n2022年决算：“许多”里没有数')
  expect(kept).toContain('✓ 公务接待：2022年决算 3.93')
})

test('an ambiguous figure returns as buttons, and the rest of its line is stored with the one that is tapped', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  expect(await talk.say('三万九 5 4')).toContain('是多少？')
  expect(talk.buttons).toEqual(['3.9万元（39000元）', '3.0009万元（30009元）'])
  const kept = await talk.tap('3.9万元（39000元）')
  for (const cell of ['2022年决算 3.9', '2023年预算 5', '2023年决算 4']) expect(kept).toContain(cell)
})

test('上一题, 跳过 and 目录 move around at any moment and change nothing', async () => {
  const talk = await openFiling()
  expect(await talk.say('跳过')).toContain('附件一：已填 0，共 18 题\n三公经费 · 公车购置')
  expect(await talk.tap('‹ 上一题')).toContain('财政供养人员')
  expect(await talk.say('上一题')).toBe('已经是第一题了。')
  const directory = await talk.say('/directory')
  expect(directory).toContain('1. 附件一：还差 18 题\n')
  expect(await talk.tap('附件四')).toContain('附件四\n1. 单位与年初预算：还差 9 题\n')
  expect(await talk.say('99')).toContain('请点一个')
  expect(await talk.say('跳过')).toContain('公车购置')
  for (const text of ['目录', '4', '3']) await talk.say(text)
  expect(await talk.tap('接着填')).toContain('报告正文 · 开头')
  expect(await talk.tap('跳过')).toContain('报告正文 · 部门职责')
})

test('撤销 undoes one message after another, and says what is restored', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '4', '1', '2']) await talk.say(text)
  await talk.tap('我局')
  await talk.say('人民路8号')
  await talk.say('上一题')
  await talk.say('科创路6号')
  expect(await talk.say('撤销')).toMatch(/^✓ 已撤销，现在又是：\n单位地址：人民路8号/)
  expect(await talk.say('/undo')).toMatch(/^✓ 已撤销。单位地址现在没填。\n\n.*\n单位与年初预算 · 单位地址/)
  expect(await talk.say('撤销')).toContain('单位自称')
  expect(await talk.say('撤销')).toBe('没有可以撤销的改动。')
})

test('rows of a list are added, removed by number and restored', async () => {
  const talk = await openFiling(unasked(correctFiling(), 'project'))
  await talk.say('项目')
  expect(await talk.say('场馆开放资金\n步道建设资金')).toContain(
    '✓ 场馆开放资金\n✓ 步道建设资金\n\n附件三 项目1：已填 1，共 20 题',
  )
  expect(await talk.say('/projects')).toContain('已有：\n1. 场馆开放资金 1/20\n2. 步道建设资金 1/20\n')
  expect(await talk.say('删除 7')).toContain('没有这一行')
  expect(await talk.say('删除 1')).toMatch(/^✓ 已删除“场馆开放资金”。/)
  expect(talk.last.text).toContain('已有：\n1. 步道建设资金 1/20')
  expect(await talk.tap('撤销')).toContain('✓ 已撤销，现在又是：\n要单独自评的项目：场馆开放资金、步道建设资金')
})

test('an empty list is answered with 无, and its rows must have a name', async () => {
  const talk = await openFiling(unasked(correctFiling(), 'base.otherProjects'))
  expect(await talk.say('继续')).toContain('项目支出 · 其他项目')
  expect(await talk.say('无 1 2 3')).toContain('请写其他项目的名称；没有这一类就发“无”。')
  expect(await talk.say('文物普查 三万九 5 4')).toContain('是多少？')
  expect(await talk.tap('3.9万元（39000元）')).toContain('✓ 文物普查·其他项目：')
  await talk.say('撤销')
  expect(await talk.say('无')).toContain('✓ 其他项目：无')
})

test('an indicator without a sign takes the default direction, and a button reverses it', async () => {
  const talk = await openFiling(unasked(correctFiling(), 'overall.indicators.quantity'))
  await talk.say('继续')
  const kept = await talk.say('展演场次 12场 13场 10')
  expect(kept).toContain('展演场次：≥12场 算达标。')
  expect(kept).toContain('按规则：完成值13场达到指标值12场，得满分10。')
  const turned = await talk.tap('改为不超过（≤）')
  expect(turned).toContain('✓ 数量指标“展演场次”：年度指标值 ≤12场')
  expect(turned).toContain('= 9.17')
  expect(await talk.tap('填入 9.17')).toContain('✓ 数量指标“展演场次” 自评得分：9.17分')
})

test('a score above its weight is refused, and a lowered one asks for the reason', async () => {
  const talk = await openFiling(unasked(correctFiling(), 'overall.indicators.quantity'))
  await talk.say('继续')
  await talk.say('展演场次 ≥12场 13场 10')
  expect(await talk.say('11')).toBe('没填上：最高 10分，不能填 11。')
  const lowered = await talk.say('9')
  expect(lowered).toContain('【要说明】数量指标“展演场次” 自评得分')
  expect(lowered).toContain(
    '数量指标“展演场次” 偏差原因分析及改进措施\n先写原因，再写改进措施：做什么、由谁做、什么时候做完。',
  )
})

test('a section is adopted as it is, put in own words, or all that follow are adopted at once', async () => {
  const talk = await openFiling(unasked(correctFiling(), 'report.sections'))
  expect(await talk.say('继续')).toContain('按照财政部门《关于开展2023年度预算绩效自评工作的通知》')
  expect(await talk.tap('采用')).toMatch(/^✓ 开头：按照财政部门《/)
  expect(await talk.say('管文化、旅游和体育。')).toContain('✓ 部门职责：管文化、旅游和体育。')
  const all = await talk.tap('其余 13 段都采用')
  expect(all).toContain('✓ 附件四填了 13 题。')
  expect(await talk.tap('看填了哪些')).toContain('✓ 自评结果拟应用和公开情况：根据自评结果，下年度压减场馆零星维修费')
  expect(all).toContain('✓ 全部填好，查过无误。')
  for (const text of ['目录', '4', '3']) await talk.say(text)
  const again = await talk.say('1')
  expect(again.split('按照财政部门《关于')).toHaveLength(2)
})

test('a bot restarted after every message continues at the same question', async () => {
  const talk = await (await openOffice()).person('周敏')
  const script = ['/start', department, '2023', '无', '46 44', '3.93 5 4.28', '上一题', '继续', '0 0 0']
  const answers: string[] = []
  for (const text of script) {
    answers.push(await talk.say(text))
    await talk.office.restart()
  }
  expect(answers[3]).toContain('财政供养人员')
  expect(answers[6]).toContain('已填：2022年决算 3.93、2023年预算 5、2023年决算 4.28（万元）')
  expect(answers[8]).toContain('✓ 公车运行维护：2022年决算 0、2023年预算 0、2023年决算 0（万元）')
  expect(await talk.say('继续')).toContain('出国经费')
})
