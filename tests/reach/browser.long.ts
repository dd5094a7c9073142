import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { dealt } from '../fixtures/chance.ts'
import { desk, keptBy, openBrowser, openPage, phone, shot } from './browser.ts'
import { CurlPerson } from './curl.ts'
import { hindrance, type Networks, openNetworks } from './networks.ts'
import { type Running, startNginx, startOn } from './program.ts'
import { department, openYear } from './season.ts'

const hindered = hindrance()
const port = 3000
const manners = [
  ['over plain HTTP', 'http://192.168.77.1:3000', { HOST: '0.0.0.0', PUBLIC_URL: 'http://192.168.77.1:3000' }],
  [
    'over TLS through nginx',
    'https://192.168.77.1',
    { PUBLIC_URL: 'https://192.168.77.1', TRUSTED_PROXY: '127.0.0.1' },
  ],
] as const
/**
 * The mode in which a clerk does everything there is; in the other they come, answer and sign out. The next seed swaps
 * them.
 */
const [fully] = dealt(manners, 2)

describe.skipIf(hindered)(`in a browser on another machine${hindered ? ` (skipped: ${hindered})` : ''}`, () => {
  let networks: Networks
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'ziping-browser-'))
  beforeAll(async () => {
    networks = openNetworks()
    browser = await openBrowser(networks.clerk, folder)
  })
  afterAll(async () => {
    await browser.close()
    networks.remove()
    rmSync(folder, { recursive: true })
  })

  test.each(manners)(
    '%s a clerk comes by a link, answers, uses everything else and signs out',
    async (_, url, settings) => {
      const name = new URL(url).protocol.slice(0, -1)
      const running = await startOn(networks, { DATA_DIR: join(folder, name), PORT: String(port), ...settings })
      onTestFinished(running.stop)
      if (name === 'https') onTestFinished(await startNginx(networks, folder, port))
      await clerkDay(url, name, running)
    },
  )

  async function clerkDay(url: string, name: string, running: Running): Promise<void> {
    const broken: string[] = []
    const link = await openYear(new CurlPerson(networks.clerk, url, folder, `${name}-officer`), running.officerLink)
    const { context, page } = await openPage(browser, phone, broken)
    await page.goto(url)
    await page.getByText('这里要有链接才能进来').waitFor()
    await shot(page, `${name}-1-no-link`)
    await comeIn(page, link, name)
    await answer(page)
    await shot(page, `${name}-5-answered`)
    const { cookies, readable } = await keptBy(context, page)
    if (name === 'https') {
      expect(cookies).toMatchObject([{ name: '__Host-chat', httpOnly: true, secure: true, sameSite: 'Strict' }])
      expect(readable).toBe('{}')
    } else expect(cookies).toEqual([])
    if (url === fully?.[1]) {
      await files(page)
      await keptWords(page)
      await secondDevice(page, name, broken)
      await askedBeforeMoved(page, running.officerLink, name)
    }
    await signOut(page, name)
    expect(broken).toEqual([])
    await context.close()
  }

  async function comeIn(page: Page, link: string, name: string): Promise<void> {
    await page.goto(link)
    await page.getByLabel('请写上您的姓名').fill('周敏')
    await shot(page, `${name}-2-link`)
    await page.getByRole('button', { name: '进入对话' }).click()
    await page.locator('#log').getByText(`您已加入 ${department}`).waitFor()
    await shot(page, `${name}-3-in`)
  }

  async function answer(page: Page): Promise<void> {
    await page.getByRole('button', { name: '一题一题填', exact: true }).click()
    await page.getByRole('button', { name: '跳过' }).click()
    await page.locator('.message:not(.mine)').filter({ hasText: '公车购置' }).first().waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('')
  }

  /** A draft is saved under its name, and a sent file shows its name. */
  async function files(page: Page): Promise<void> {
    await say(page, '草稿')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: /\.docx.*下载$/ }).click()
    expect((await saved).suggestedFilename()).toMatch(/草稿.*\.docx$/)
    expect(statSync(await (await saved).path()).size).toBeGreaterThan(10_000)
    await page
      .locator('#file')
      .setInputFiles({ name: '公车.txt', mimeType: 'text/plain', buffer: Buffer.from('3.93 5 4.28') })
    await page.getByRole('button', { name: '发送', exact: true }).click()
    await page.getByRole('button', { name: /^公车\.txt.*下载$/ }).waitFor()
    await page.locator('#log').getByText('公车购置：2022年决算 3.93').waitFor()
  }

  /** Text that the server refuses for now returns to the input line. */
  async function keptWords(page: Page): Promise<void> {
    const refusal = { status: 429, json: { error: '发得太快了，请过3秒再发。' } }
    await page.route('**/chat/messages', (route) => route.fulfill(refusal))
    await say(page, '人民路8号')
    await page.getByText('请过3秒再发').waitFor()
    expect(await page.getByLabel('消息', { exact: true }).inputValue()).toBe('人民路8号')
    await page.unroute('**/chat/messages')
    await page.getByLabel('消息', { exact: true }).fill('')
  }

  async function devices(page: Page): Promise<void> {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('button', { name: '我的设备' }).click()
  }

  async function say(page: Page, words: string): Promise<void> {
    await page.getByLabel('消息', { exact: true }).fill(words)
    await page.getByRole('button', { name: '发送', exact: true }).click()
  }

  async function secondDevice(page: Page, name: string, broken: string[]): Promise<void> {
    await devices(page)
    await page.getByRole('button', { name: '换电脑' }).click()
    await page.locator('#code-now').filter({ hasText: '-' }).waitFor()
    await shot(page, `${name}-6-devices`)
    const link = await page.locator('#code-link').inputValue()
    const second = await openPage(browser, desk, broken)
    await second.page.goto(link)
    await second.page.getByText('以“周敏”的身份进入？').waitFor()
    await shot(second.page, `${name}-7-become`)
    await second.page.getByRole('button', { name: '进入', exact: true }).click()
    await second.page.locator('#log').getByText(`您已加入 ${department}`).waitFor()
    await shot(second.page, `${name}-8-second`)
    await expect.poll(() => second.page.url()).not.toContain('device')
    const third = await openPage(browser, desk, broken)
    await third.page.goto(link)
    await third.page.getByText('用过了').waitFor()
    await shot(third.page, `${name}-9-used`)
    await page.getByRole('button', { name: '关闭' }).click()
    await devices(page)
    await page.getByRole('button', { name: /^退出 / }).click()
    await second.page.getByText('这里要有链接才能进来').waitFor()
    await page.getByRole('button', { name: '关闭' }).click()
    await Promise.all([second.context.close(), third.context.close()])
  }

  /** The bureau's link, opened by somebody who fills in a filing, moves them only if they confirm. */
  async function askedBeforeMoved(page: Page, link: string, name: string): Promise<void> {
    const before = await page.locator('.message').count()
    await page.goto(link)
    await page.getByText('这个链接请您加入').waitFor()
    await shot(page, `${name}-10-asked`)
    await page.getByRole('button', { name: '不加入' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    await expect.poll(() => page.locator('.message').count()).toBe(before)
    await say(page, link)
    await page.getByText('这个链接请您加入').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.message').count()).toBe(before)
  }

  async function signOut(page: Page, name: string): Promise<void> {
    await devices(page)
    await page.getByRole('button', { name: '退出本机' }).click()
    await page.getByText('您只在这台设备上登录着').waitFor()
    await shot(page, `${name}-11-leave`)
    await page.locator('#ask-yes').click()
    await page.getByText('这里要有链接才能进来').waitFor()
    await page.reload()
    await page.getByText('这里要有链接才能进来').waitFor()
  }
})
