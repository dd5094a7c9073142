import { expect, test } from 'vitest'
import { department } from '../fixtures/correct.ts'
import { openLine } from './bot.ts'
import { type Fault, isLosing } from './faults.ts'
import type { TelegramOptions } from './server.ts'

test('a filing begins, is answered, mended and printed under Telegram’s own rules, while answers are lost and refused', async () => {
  const trouble: (Fault | undefined)[] = ['tooFast', undefined, 'lost', 'badGateway']
  const fault: TelegramOptions['fault'] = ({ method }) => (method === 'sendMessage' ? trouble.shift() : undefined)
  const { telegram, start } = await openLine({ fault })
  await start()
  const clerk = telegram.person('周敏')
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  clerk.say(department)
  await clerk.hears('填哪一年')
  clerk.say('2023')
  await clerk.hears('什么时候截止')
  await telegram.confirmed(clerk.say('2024年7月3日 18:00'))
  await clerk.hears('财政供养人员')

  clerk.tap('跳过')
  await clerk.tapsAnswered()
  await clerk.hears('公车购置')
  clerk.say('3.93 5 4.28')
  await clerk.hears('公车运行维护')
  clerk.edit(clerk.messages.find(({ text }) => text === '3.93 5 4.28')?.message_id ?? 0, '3.93 5 4.29')
  await clerk.hears('4.29')

  clerk.say('草稿')
  const { document } = await clerk.hears((message) => message.document !== undefined)
  expect(document?.file_name).toMatch(/\.docx$/)
  expect(document && Buffer.from(clerk.bytesOf(document)).subarray(0, 2).toString()).toBe('PK')

  expect(telegram.world.commands.length).toBeGreaterThan(3)
  expect(telegram.refused).toEqual([])
  expect(telegram.requests.filter(({ fault: met }) => isLosing(met))).toHaveLength(1)
  const texts = clerk.chat.came.map(({ message: { text } }) => text)
  const repeated = texts.filter((text, at) => text !== undefined && text === texts[at - 1])
  expect(repeated).toHaveLength(1)
})
