import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { createTelegram } from '../../bot/channels/telegram/telegram.ts'
import { updates } from '../../db/channels-table.ts'
import { department } from '../fixtures/correct.ts'
import { labelsOf, type Person } from './clerk.ts'
import { hookUrl, openHooked, secret } from './hooked.ts'
import { Refusal } from './refusal.ts'

/** A filing is begun, answered, mended by an edit, written to a file and read from one. */
async function playDay(clerk: Person): Promise<readonly string[]> {
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
  await clerk.hears('公车购置')
  clerk.say('3.93 5 4.28')
  await clerk.hears('公车运行维护')
  clerk.edit(clerk.messages.find(({ text }) => text === '3.93 5 4.28')?.message_id ?? 0, '3.93 5 4.29')
  await clerk.hears('4.29')
  clerk.say('导出')
  const { document } = await clerk.hears((message) => message.document !== undefined)
  if (!document) throw new Error('no document came')
  clerk.send('自评.json', clerk.bytesOf(document))
  await clerk.hears('一样')
  return clerk.chat.came.map(({ edited, message }) =>
    [edited, message.text ?? message.document?.file_name, ...labelsOf(message)].join('|'),
  )
}

test('the same day played by polling and by webhook reads the same', async () => {
  const [polled, hooked] = [await openHooked(), await openHooked()]
  await polled.start({ webhook: undefined })
  await hooked.start()
  const day = await playDay(hooked.clerk)
  expect(day).toEqual(await playDay(polled.clerk))
  expect(hooked.telegram.refused).toEqual([])
  expect(hooked.telegram.requests.filter(({ method }) => method === 'getUpdates')).toEqual([])
  expect(hooked.telegram.bringing.brought.every(({ status }) => status === 200)).toBe(true)
})

test('the webhook is set with its secret and the kinds of updates that are read, and again if that failed', async () => {
  const trouble = ['badGateway', 'tooFast'] as const
  let tries = 0
  const { telegram, start } = await openHooked({
    fault: ({ method }) => (method === 'setWebhook' ? trouble[tries++] : undefined),
  })
  await start()
  const [, , set] = telegram.requests.filter(({ method }) => method === 'setWebhook')
  expect(set?.params).toEqual({
    url: hookUrl,
    secret_token: secret,
    allowed_updates: ['message', 'edited_message', 'callback_query'],
  })
})

test('without a secret of the operator’s own, each start makes an unguessable one', async () => {
  const { telegram, start } = await openHooked()
  const webhook = { url: hookUrl, listens: { host: '127.0.0.1', port: 0 } }
  for (const _ of [1, 2]) await (await start({ webhook })).stop()
  const secrets = telegram.requests.flatMap(({ method, params }) =>
    method === 'setWebhook' ? params.secret_token : [],
  )
  expect(new Set(secrets).size).toBe(2)
  for (const one of secrets) expect(one).toMatch(/^[\w-]{43}$/)
})

test.each([undefined, '', 'a_secret-that-Telegram-bringz', `${secret}x`])(
  'an update with the secret %s is refused with 401, and nothing is taken in',
  async (wrong) => {
    const { telegram, start } = await openHooked()
    const { store } = await start()
    const update = {
      update_id: 1,
      message: { message_id: 1, date: 0, text: '你好', ...someone(telegram.person('李梅')) },
    }
    expect(await telegram.bringing.post(update, wrong)).toBe(401)
    expect(store.db.select().from(updates).all().length).toBe(0)
    expect(await telegram.bringing.post(update, secret)).toBe(200)
    expect(store.db.select().from(updates).all().length).toBe(1)
  },
)

const someone = ({ user, chat }: Person) => ({ from: user, chat: chat.shape })

test('an update is answered with 200 only when its turn is stored, and one delivered twice at once is one turn', async () => {
  const { telegram, start, clerk } = await openHooked()
  const { store, idle } = await start()
  const update = { update_id: 1, message: { message_id: 1, date: 0, text: '/start', ...someone(clerk) } }
  clerk.chat.open = 'yes'
  const kept = () => store.db.select().from(updates).all().length
  const statuses = [1, 2].map(() => telegram.bringing.post(update, secret).then((status) => [status, kept()]))
  expect(await Promise.all(statuses)).toEqual([
    [200, 1],
    [200, 1],
  ])
  await idle()
  expect(clerk.chat.came).toHaveLength(1)
})

test('what the disk refuses is reported once, delivered again, and stored before what follows it', async () => {
  const { telegram, start, clerk } = await openHooked()
  const { store } = await start()
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  store.db.run(sql`pragma query_only = on`)
  clerk.say(department)
  clerk.say('2023')
  const heard = await clerk.hears('还没填上')
  expect(heard.text).toContain('不用重发')
  const failures = () => telegram.bringing.brought.filter(({ status }) => status === 500)
  await telegram.world.moments.until(() => failures().length >= 4 || undefined)
  store.db.run(sql`pragma query_only = off`)
  await clerk.hears('什么时候截止')
  const texts = clerk.chat.came.map(({ message }) => message.text ?? '')
  expect(texts.filter((text) => text.includes('还没填上'))).toHaveLength(1)
  expect(texts.filter((text) => text.includes(`单位：${department}`))).toHaveLength(1)
  expect(new Set(failures().map(({ update }) => update)).size).toBe(1)
})

test('a turn that fails by itself is reported and not delivered again, so that it holds nothing up', async () => {
  const { telegram, start, clerk, log } = await openHooked()
  const { store } = await start()
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  store.db.run(sql`create trigger no_more before insert on updates begin select raise(abort, 'never'); end`)
  await telegram.confirmed(clerk.say(department))
  expect((await clerk.hears('这条没填上')).text).toContain('请再发一次')
  store.db.run(sql`drop trigger no_more`)
  clerk.say(department)
  await clerk.hears('填哪一年')
  expect(log.filter((line) => line.includes('a turn failed'))).toHaveLength(1)
})

test.each([
  [413, `"${'长'.repeat(400_000)}"`],
  [400, '{"update_id": 1'],
])('a body that is no update is refused with %d', async (status, body) => {
  const { telegram, start, clerk } = await openHooked()
  await start()
  expect(await telegram.bringing.post(body, secret)).toBe(status)
  clerk.say('/start')
  await clerk.hears('请发单位全称')
})

test('before the start and after the stop updates are left to Telegram with 503, and nothing else is served', async () => {
  const { telegram, start } = await openHooked()
  const { token, url: apiRoot } = telegram
  const logger = { error: () => undefined } as never
  const channel = createTelegram({ token, apiRoot, logger, tell: () => undefined, webhook: { url: hookUrl, secret } })
  const post = { method: 'POST', body: '{"update_id":1}', headers: { 'x-telegram-bot-api-secret-token': secret } }
  expect((await channel.routes?.request('/telegram', post))?.status).toBe(503)
  expect((await channel.routes?.request('/elsewhere', post))?.status).toBe(404)
  expect((await channel.routes?.request('/telegram'))?.status).toBe(404)
  await (await start()).stop()
  await channel.stop()
  expect((await channel.routes?.request('/telegram', post))?.status).toBe(503)
})

test('what is written while the bot is down is delivered when it is back, by polling too', async () => {
  const { telegram, start, clerk } = await openHooked()
  await (await start()).stop()
  clerk.say('/start')
  const again = await start()
  await clerk.hears('请发单位全称')
  await again.stop()
  clerk.say(department)
  await start({ webhook: undefined })
  await clerk.hears('填哪一年')
  expect(telegram.world.updates.hook).toBeUndefined()
})

test('a webhook that Telegram refuses ends the start with its reason', async () => {
  const refusal = new Refusal(400, 'Bad Request: bad webhook: Failed to resolve host: Name or service not known')
  const { start } = await openHooked({ fault: ({ method }) => (method === 'setWebhook' ? refusal : undefined) })
  await expect(start()).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringMatching(/^启动不了：Telegram 不接受这个 WEBHOOK_URL（它说 Failed to resolve host/),
  })
})

test('a taken port ends the start', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as AddressInfo
  const { start } = await openHooked()
  const webhook = { url: hookUrl, listens: { host: '127.0.0.1', port } }
  await expect(start({ webhook })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('beside the page both are served at one address, the webhook under any host name', async () => {
  const { telegram, start, clerk } = await openHooked()
  const { url } = await start({ webhook: { url: hookUrl, secret } }, true)
  expect((await fetch(`${url}/`)).status).toBe(200)
  telegram.bringing.proxy = url
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  const { hostname, port } = new URL(url ?? '')
  const named = { host: 'bot.example.gov.cn', 'x-telegram-bot-api-secret-token': secret }
  const status = await new Promise((resolve) => {
    const asked = request({ hostname, port, path: '/telegram', method: 'POST', headers: named }, (response) =>
      resolve(response.resume().statusCode),
    )
    asked.end('{"update_id":1}')
  })
  expect(status).toBe(200)
})

test('a webhook that another program takes away is set again, and reported once', async () => {
  const { telegram, start, clerk, hears, told } = await openHooked()
  await start({ watchMs: 5 })
  telegram.world.updates.bringTo(undefined)
  await hears('把收消息的地址改了或取消了')
  clerk.say('/start')
  await clerk.hears('请发单位全称')
  expect(told).toHaveLength(2)
})

test('a webhook that another program takes again and again ends the bot with 4', async () => {
  const { telegram, start } = await openHooked({
    fault: ({ method }) => void (method === 'getWebhookInfo' && telegram.world.updates.bringTo(undefined)),
  })
  const { ended } = await start({ watchMs: 5, conflictMs: 40 })
  expect(await ended).toMatchObject({ exitCode: 4 })
})

test('that Telegram cannot reach the bot is reported once, and that it can again', async () => {
  const { telegram, start, clerk, hears, told } = await openHooked()
  await start({ watchMs: 5 })
  const { proxy } = telegram.bringing
  telegram.bringing.proxy = undefined
  clerk.say('/start')
  expect(await hears('送不到 WEBHOOK_URL')).toContain('Connection refused')
  telegram.bringing.proxy = proxy
  await clerk.hears('请发单位全称')
  await hears('又送得到了')
  expect(told).toHaveLength(3)
})

test('a revoked token ends a bot with a webhook with 3', async () => {
  const { start } = await openHooked({
    fault: ({ method }) => (method === 'getWebhookInfo' ? 'unauthorized' : undefined),
  })
  expect(await (await start({ watchMs: 5 })).ended).toMatchObject({ exitCode: 3 })
})
