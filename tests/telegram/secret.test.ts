import { expect, test } from 'vitest'
import { department } from '../fixtures/correct.ts'
import { openLine } from './bot.ts'
import { type FaultKind, passing, type Script } from './faults.ts'

/** Faults that end by themselves; a refused token ends the bot, and comes last. */
const kinds = passing.filter((kind) => kind !== 'unauthorized')

/** Each method meets each kind of fault once, then succeeds; a file is fetched five times at most. */
function everyKindOnce(): Script {
  const left = new Map<string, FaultKind[]>([
    ['getFile', ['torn', 'badGateway']],
    ['file', ['torn', 'reset']],
  ])
  return ({ method }) => {
    if (!left.has(method)) left.set(method, [...kinds])
    return left.get(method)?.shift()
  }
}

test('whatever fails on the way to Telegram and back, nothing printed contains the token', async () => {
  const { telegram, told, log, start } = await openLine({ fault: everyKindOnce() })
  const bot = await start()
  const clerk = telegram.person('周敏')
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  clerk.say(department)
  await clerk.hears('填哪一年')
  clerk.say('2023')
  await clerk.hears('什么时候截止')
  clerk.say('2024年7月3日 18:00')
  await clerk.hears('财政供养人员')
  clerk.tap('跳过')
  await clerk.tapsAnswered()
  clerk.send('自评.json', Buffer.from('{}'))
  await clerk.hears(/读|文件/)
  clerk.say('草稿')
  await clerk.hears((message) => message.document !== undefined)
  telegram.fault = () => 'unauthorized'
  clerk.say('继续')
  await bot.ended
  await bot.stop()
  const faulty = new Set(telegram.requests.filter(({ fault }) => fault).map(({ method }) => method))
  expect([...faulty].sort()).toEqual([
    'answerCallbackQuery',
    'deleteWebhook',
    'file',
    'getFile',
    'getMe',
    'getUpdates',
    'sendChatAction',
    'sendDocument',
    'sendMessage',
    'setMyCommands',
  ])
  const [id = '', secret = ''] = telegram.token.split(':')
  expect([...told, ...log].filter((line) => line.includes(secret) || line.includes(`bot${id}`))).toEqual([])
  expect(log.length).toBeGreaterThan(10)
})
