import { rmSync } from 'node:fs'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { joinChat } from '../../bot/channels/office/client.ts'
import { startBot } from '../../bot/start-bot.ts'
import { dataFolder } from '../db/made.ts'
import { startTelegram } from '../telegram/server.ts'
import { workersHere as workers } from '../workers.ts'

/** The program with a token and the page beside it. */
async function openBoth() {
  const telegram = await startTelegram()
  const dataDir = dataFolder('ziping-both-')
  const config = { dataDir, port: 0, zone: 'Asia/Shanghai', token: telegram.token, apiRoot: telegram.url, office: true }
  const told: string[] = []
  const tell = (line: string) => void told.push(line)
  const bot = await startBot({ ...config, office: true }, pino({ level: 'silent' }), { workers, tell })
  onTestFinished(async () => {
    await bot.stop()
    await telegram.down()
    rmSync(dataDir, { recursive: true })
  })
  return { bot, telegram, told, url: bot.url ?? '' }
}

test('with OFFICE=on a department on the page and one at Telegram are both answered, each where they write', async () => {
  const { bot, telegram, url } = await openBoth()
  const [clerk, other] = [await joinChat(url, '周敏'), telegram.person('李梅')]
  const { cursor } = await clerk.say('/start')
  expect((await clerk.events(cursor)).map((event) => 'message' in event && event.message.text)).toEqual([
    expect.stringContaining('请发单位全称'),
  ])
  other.say('/start')
  expect((await other.hears('请发单位全称')).chat.id).toBe(other.id)
  expect((await clerk.messages()).length).toBe(2)
  expect(bot.officerLink).toMatch(new RegExp(`^${url}/\\?start=`))
})
