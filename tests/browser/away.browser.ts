import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../reach/browser.ts'
import { type Bot, startedBot } from './bot.ts'
import { desk, Person, phone } from './person.ts'

const folder = mkdtempSync(join(tmpdir(), 'ziping-away-'))
let browser: Browser
let bots = 0
beforeAll(async () => {
  browser = await openBrowser([], folder)
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

async function opened(): Promise<Bot> {
  bots += 1
  const bot = await startedBot(join(folder, `data-${bots}`))
  onTestFinished(() => bot.stop())
  return bot
}

/** A person who has begun a filing. */
async function begun(bot: Bot, screen = desk): Promise<Person> {
  const person = await Person.open(browser, bot.url, 'away', { viewport: screen, colorScheme: 'light' })
  onTestFinished(() => person.context.close())
  await person.comeIn('周敏')
  await person.hear('单位')
  await person.say('云溪县档案馆', '年度')
  return person
}

/** What the person wrote, in order, as it stands on the page. */
async function written(person: Person): Promise<string[]> {
  return person.log.locator('.message.mine[data-id] .text').allTextContents()
}

test('what is written while the server is away waits with a clock and goes out once it is back', async () => {
  const bot = await opened()
  const clerk = await begun(bot)
  await bot.kill()
  await clerk.write('2023')
  await clerk.write('还没定')
  const waiting = clerk.log.getByRole('img', { name: '等着发出' })
  await expect.poll(() => waiting.count()).toBe(2)
  await clerk.page.getByText('连不上服务器').first().waitFor()
  await clerk.look('server away')
  await bot.start()
  await expect.poll(() => waiting.count(), { timeout: 20_000 }).toBe(0)
  await clerk.hear('财政供养人员')
  expect(await written(clerk)).toEqual(['云溪县档案馆', '2023', '还没定'])
  await clerk.look('server back')
})

test('without a network words wait on the phone, and the words in the line survive a reload', async () => {
  const bot = await opened()
  const clerk = await begun(bot, phone)
  await clerk.context.setOffline(true)
  await clerk.write('2023')
  await clerk.log.getByRole('img', { name: '等着发出' }).waitFor()
  await clerk.page.locator('#text').fill('没写完的一句话')
  await clerk.context.setOffline(false)
  await clerk.hear('什么时候截止')
  await clerk.page.reload()
  await clerk.log.getByText('什么时候截止').waitFor()
  expect(await clerk.page.locator('#text').inputValue()).toBe('没写完的一句话')
  expect(await written(clerk)).toEqual(['云溪县档案馆', '2023'])
})

test('words that waited when the page was closed go out when it is opened again', async () => {
  const bot = await opened()
  const clerk = await begun(bot)
  await clerk.page.route('**/chat/messages', (route) => route.abort())
  await clerk.write('2023')
  await clerk.log.getByRole('img', { name: '等着发出' }).waitFor()
  await clerk.page.unroute('**/chat/messages')
  await clerk.page.reload()
  await clerk.hear('什么时候截止')
  expect(await written(clerk)).toEqual(['云溪县档案馆', '2023'])
})

test('words that the server does not take come back in their order, before what was written since', async () => {
  const bot = await opened()
  const clerk = await begun(bot)
  let both = () => {}
  const bothWritten = new Promise<void>((resolve) => {
    both = resolve
  })
  const refusal = { status: 409, json: { error: '您已屏蔽对方，请先解除屏蔽。' } }
  await clerk.page.route('**/chat/messages', async (route) => {
    await bothWritten
    await route.fulfill(refusal)
  })
  for (const words of ['第一句', '第二句']) await clerk.write(words)
  both()
  const line = clerk.page.locator('#text')
  await expect.poll(() => line.inputValue()).toBe('第一句\n第二句')
  await clerk.page.unroute('**/chat/messages')
})

test('words written too fast wait for their turn by themselves', async () => {
  const bot = await opened()
  const clerk = await begun(bot)
  let refused = 0
  await clerk.page.route('**/chat/messages', (route) => {
    refused += 1
    const tooFast = { status: 429, headers: { 'retry-after': '1' }, json: { error: '发得太快了，请过1秒再发。' } }
    return refused === 1 ? route.fulfill(tooFast) : route.continue()
  })
  await clerk.write('2023')
  await clerk.hear('什么时候截止')
  expect([refused, await written(clerk)]).toEqual([2, ['云溪县档案馆', '2023']])
})

test('killed again and again with two pages open, the server loses nothing and doubles nothing', async () => {
  const bot = await opened()
  const clerk = await begun(bot)
  await clerk.say('2023', '什么时候截止')
  await clerk.tap('还没定', '财政供养人员')
  const second = await clerk.second()
  const sent: string[] = []
  for (let round = 1; round <= 6; round += 1) {
    await second.page.locator('#text').fill(`另一页正在写的第${round}句`)
    for (const words of [`${30 + round} ${20 + round}`, '上一题']) {
      sent.push(words)
      await clerk.write(words)
    }
    await bot.kill()
    await bot.start()
  }
  const expected = ['云溪县档案馆', '2023', ...sent]
  await expect.poll(() => written(clerk), { timeout: 30_000 }).toEqual(expected)
  await expect.poll(() => clerk.log.getByRole('img', { name: '等着发出' }).count()).toBe(0)
  await expect.poll(() => second.messages(), { timeout: 30_000 }).toEqual(await clerk.messages())
  expect(await second.page.locator('#text').inputValue()).toBe('另一页正在写的第6句')
})

test('before a page closes with a file that is not sent, the browser asks; without one it does not', async () => {
  const bot = await opened()
  const { page } = await begun(bot)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  await page
    .locator('#file')
    .setInputFiles({ name: '去年.txt', mimeType: 'text/plain', buffer: Buffer.from('3.93 5 4.28') })
  await page.getByRole('list', { name: '要发的文件' }).getByText('去年.txt').waitFor()
  expect(asked).toEqual([])
  await page.locator('#text').click()
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
})
