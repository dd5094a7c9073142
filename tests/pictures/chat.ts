import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, phone } from '../reach/browser.ts'
import { openOffice } from '../scenarios/office.ts'
import { standing } from '../scenarios/standing.ts'

const day = '2024-06-20'
const clerk = '周敏'
const here = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

/** What she writes for three cells, each in another way that people write money. */
const answer = '39,300元 5 四万二千八百元'

/** The office's page at the width of a phone: a row is asked, answered in three ways of writing, and echoed. */
export async function pictureOfChat(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-pictures-'))
  const office = await openOffice(day)
  const browser = await openBrowser([], folder)
  try {
    const chat = await office.join(clerk)
    office.file(chat, clerk, standing(['从“出国经费”开始']))
    await chat.say('继续')
    await chat.say('无')
    const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 1.7, ...here })
    await context.addInitScript({ content: `localStorage.setItem('session', ${JSON.stringify(chat.token)})` })
    const page = await context.newPage()
    await page.goto(`${office.url}/`)
    await say(page, answer, '✓ 公务接待')
    await page.locator('#text').blur()
    return await page.screenshot({ animations: 'disabled' })
  } finally {
    await browser.close()
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sends a message and waits for these words in what the bot says. */
async function say(page: Page, text: string, heard: string): Promise<void> {
  await page.locator('#text').fill(text)
  await page.locator('#send').click()
  await page.locator('#log').getByText(heard).last().waitFor()
}
