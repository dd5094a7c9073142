import { expect, test } from 'vitest'
import { plainWords } from '../../bot/plain-words.ts'
import { wordsOf } from '../../bot/talk/words.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import { buttonsOf, message, openDesk, tap } from './desk.ts'
import { openFiling, openOffice } from './office.ts'

test.each(['group', 'supergroup'])('a %s is told once that a filing is not for groups, and is left', async (type) => {
  const { hear, outbox, requests } = await openDesk()
  const chat = { id: -100, type, title: '财务群' }
  const [answer] = await hear(message(7, { chat, text: '/start' }))
  expect(answer).toMatchObject({ chat: -100, text: plainWords.groupChat })
  for (const text of ['县档案馆', '草稿', '/export']) await hear(message(8, { chat, text }), 0)
  await hear(message(7, { chat: { id: -100, type: 'channel', title: '公告' }, text: '/start' }), 0)
  const [own] = await hear(message(7, { text: '检查' }))
  expect(own?.text).toContain('请发单位全称')
  await outbox.idle()
  const there = requests.filter((request) => request.chat === -100).map(({ method }) => method)
  expect(there).toEqual(['sendMessage', 'leaveChat'])
})

test('a sticker, a photo, a voice and a place get a kind answer, before and during a filing', async () => {
  const { hear } = await openDesk()
  const kinds = ['sticker', 'voice', 'location', 'contact', 'video_note', 'animation', 'poll', 'dice']
  for (const kind of kinds) {
    const [answer] = await hear(message(7, { [kind]: {} }))
    expect([kind, answer?.text]).toEqual([kind, wordsOf({ say: 'notRead' }).text])
  }
  const photo = [{ file_id: 'f', file_unique_id: 'u', width: 90, height: 90, file_size: 9 }]
  expect((await hear(message(7, { photo })))[0]?.text).toContain('盖章扫描件发 PDF 或照片')
  for (const text of ['/start', '县档案馆', '2023', '无']) await hear(message(7, { text }))
  const [answer] = await hear(message(7, { sticker: {} }))
  expect(answer?.text).toBe(wordsOf({ say: 'notRead' }).text)
  const [next] = await hear(message(7, { text: '46 44' }))
  expect(next?.text).toContain('✓ 财政供养人员')
})

test('a file that is too large, and an edited message, get an answer that says what to do', async () => {
  const { hear } = await openDesk()
  const document = { file_id: 'f', file_unique_id: 'u', file_name: '自评.json', file_size: 20_000_001 }
  expect((await hear(message(7, { document })))[0]?.text).toContain('文件太大了')
  const { message: edited } = message(7, { text: '我委', edit_date: 1 }) as { message: object }
  expect((await hear({ edited_message: edited }))[0]?.text).toBe(plainWords.editedMessage)
})

test('the buttons of another person’s chat, or of another message, do nothing', async () => {
  const { hear } = await openDesk()
  for (const text of ['/start', '县档案馆', '2023']) await hear(message(7, { text }))
  const [, asked] = await hear(message(7, { text: '无' }))
  const ours = (asked ? buttonsOf(asked) : []).find(({ text }) => text === '跳过')
  expect((await hear(tap(8, ours?.callback_data ?? '')))[0]).toMatchObject({ chat: 8, text: plainWords.oldButton })
  const { messageId } = asked ?? {}
  expect((await hear(tap(7, ours?.callback_data ?? '', 2)))[0]?.text).toBe(plainWords.oldButton)
  expect((await hear(tap(7, ours?.callback_data ?? '', messageId)))[0]?.text).toContain('公车购置')
})

test('made-up buttons do nothing', async () => {
  const { hear } = await openDesk()
  for (const data of ['', '1', '1.0', '0.0', '-1.0', '99999999999999999999.0', '1.1000', "1.0' or 1=1", '目录']) {
    expect([data, (await hear(tap(7, data)))[0]?.text]).toEqual([data, plainWords.oldButton])
  }
})

test('an update that arrives twice is answered once', async () => {
  const { hear } = await openDesk()
  await hear(message(7, { text: '/start' }), 1, 500)
  expect(await hear(message(7, { text: '/start' }), 0, 500)).toEqual([])
})

test('a button older than the answer is not carried out, and the row is shown as it is', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '4', '1', '2']) await talk.say(text)
  const question = talk.last
  await talk.tap('我局')
  const stale = await talk.tap('我单位', question)
  expect(stale).toMatch(/^这一题后来改过了，按钮没有用上。/)
  expect(stale).toContain('已填：我局')
  await talk.tap('我单位')
  expect(await talk.tap('目录', question)).toContain('4. 附件四：还差 ')
})

test('an old 本行都没有 does not delete the figures that came after it', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  const question = talk.last
  await talk.say('3.93 5.0 4.28')
  expect(await talk.tap('都填无', question)).toMatch(/^这一题后来改过了/)
  expect(talk.last.text).toContain('已填：2022年决算 3.93、2023年预算 5.0、2023年决算 4.28（万元）')
})

test('本行都没有 under a half-answered row leaves the answered half', async () => {
  const talk = await openFiling()
  for (const text of ['目录', '1', '2']) await talk.say(text)
  await talk.say('1')
  await talk.say('3.93')
  expect(await talk.tap('都填无')).toContain('✓ 公车购置：2022年决算 3.93、2023年预算 无、2023年决算 无（万元）')
  await talk.say('上一题')
  expect(talk.last.text).toContain('已填：2022年决算 3.93、2023年预算 无、2023年决算 无（万元）')
})

test('two departments work side by side and see nothing of each other', async () => {
  const office = await openOffice()
  const [one, other] = [await office.person('周敏'), await office.person('何静')]
  office.file(one, stating(correctFiling(), { 'base.reception.final': '9.25' }))
  await other.begin('石桥县商务和口岸局')
  expect(await one.say('检查')).toContain('14.73')
  expect(await other.say('检查')).toBe('填了的没有发现问题。还有 63 题没填，填完再检查一遍。')
  await other.say('导出')
  const { name, bytes } = await other.document()
  expect(name).toBe('2023年度石桥县商务和口岸局自评数据.json')
  expect(bytes.toString()).not.toMatch(/9\.25|14\.73|非遗/)
  expect(await other.say('撤销')).toBe('没有可以撤销的改动。')
  const told = await other.chat.messages()
  expect(told.map(({ text }) => text).join()).not.toMatch(/9\.25|14\.73|非遗/)
})

test('every registered command answers, before a filing and during one', async () => {
  const office = await openOffice()
  const [fresh, begun] = [await office.person('甲'), await office.person('乙')]
  await begun.begin()
  const { commands } = (await begun.chat.me()).bot
  expect(commands.length).toBeGreaterThan(9)
  for (const { command, description } of commands) {
    expect(description).toMatch(/^[\p{Script=Han} ，Word]+$/u)
    for (const talk of [fresh, begun]) {
      const answer = await talk.say(`/${command}`)
      expect([command, answer.includes(wordsOf({ say: 'unknownCommand' }).text)]).toEqual([command, false])
      if (answer.startsWith('正在')) await talk.document()
    }
  }
})

test('/help says what can be said, and an unknown command points to it', async () => {
  const talk = await openFiling()
  const help = await talk.say('/help')
  for (const word of ['继续', '目录', '检查', '撤销', '草稿', '提交', '报送', '帮助', '导入'])
    expect(help).toContain(word)
  expect(await talk.say('帮助')).toBe(help)
  const all = await talk.tap('全部说法')
  for (const word of ['上一题', '跳过', '项目', '签字', '报告', '导出']) expect(all).toContain(word)
  expect(await talk.say('/sing')).toBe('没有这个说法。发“帮助”看能做什么。')
  expect(await talk.say('/help@ziping_bot')).toBe(help)
})
