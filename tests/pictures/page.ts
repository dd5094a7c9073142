import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Chat } from '../../bot/channels/office/client.ts'
import { openBrowser } from '../reach/browser.ts'
import { openOffice } from '../scenarios/office.ts'

const day = '2024-06-20'
const here = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

export type Office = Awaited<ReturnType<typeof openOffice>>

/** What a picture of the page shows: whose page, how wide, and what was done on it. */
export type Scene = {
  readonly viewport: { readonly width: number; readonly height: number }
  /** Dots of the picture to a dot of the page. */
  readonly scale: number
  readonly person: (office: Office) => Promise<Chat>
  readonly act: (page: Page) => Promise<void>
}

/** A picture of the office's page in a browser, signed in as the scene's person. */
export async function pictureOf({ viewport, scale, person, act }: Scene): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-pictures-'))
  const office = await openOffice(day)
  const browser = await openBrowser([], folder)
  try {
    const { token } = await person(office)
    const isPhone = viewport.width < 600
    const touched = { hasTouch: isPhone, isMobile: isPhone }
    const context = await browser.newContext({ viewport, deviceScaleFactor: scale, ...touched, ...here })
    await context.addInitScript({ content: `localStorage.setItem('session', ${JSON.stringify(token)})` })
    const page = await context.newPage()
    await page.goto(`${office.url}/`)
    await act(page)
    return await page.screenshot({ animations: 'disabled' })
  } finally {
    await browser.close()
    await office.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sends a message and waits for these words in what the bot says. */
export async function say(page: Page, text: string, heard: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '消息' })
  await box.fill(text)
  await page.getByRole('button', { name: '发送', exact: true }).click()
  await page.getByRole('log').getByText(heard).last().waitFor()
  await box.blur()
}
