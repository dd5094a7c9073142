import type { Page } from 'playwright-core'
import type { Chat } from '../../bot/channels/office/client.ts'
import { desk, phone } from '../reach/browser.ts'
import { standing } from '../scenarios/standing.ts'
import { type Office, pictureOf, type Scene, say } from './page.ts'

const clerk = '周敏'
const phoneScale = 1.7

/** A row is asked at the width of a phone, answered in three ways of writing money, and echoed. */
export function pictureOfChat(): Promise<Buffer> {
  const act = (page: Page) => say(page, '39,300元 5 四万二千八百元', '✓ 公务接待')
  return pictureOf({ viewport: phone, scale: phoneScale, person: clerkAt('出国经费', '无'), act })
}

/** The page at a desk: the directory, the talk, the form. */
export function pictureOfDesk(): Promise<Buffer> {
  return pictureOfWork(desk, 1, formIsThere)
}

/** The page on a phone: the talk. */
export function pictureOfPhone(): Promise<Buffer> {
  return pictureOfWork(phone, phoneScale, async () => undefined)
}

/** The page on a phone with its form pulled in. */
export function pictureOfForm(): Promise<Buffer> {
  return pictureOfWork(phone, phoneScale, async (page) => {
    await page.getByRole('button', { name: '表样', exact: true }).click()
    await formIsThere(page)
  })
}

/** The page in the middle of the first annex, after a row of three figures. */
function pictureOfWork(viewport: Scene['viewport'], scale: number, look: (page: Page) => Promise<void>) {
  const act = async (page: Page) => {
    await say(page, '预算790 决算1004.50 上年812', '✓ 项目支出')
    await look(page)
  }
  return pictureOf({ viewport, scale, person: clerkAt('项目支出'), act })
}

/** Waits until the form shows the answer. */
async function formIsThere(page: Page): Promise<void> {
  const form = page.getByRole('region', { name: '表样' })
  await form.getByRole('table').getByText('1004.50').first().waitFor()
}

/** Opens a filing in which everything from this row on is open, and answers what is asked there. */
function clerkAt(row: string, ...answers: readonly string[]): (office: Office) => Promise<Chat> {
  return async (office) => {
    const chat = await office.join(clerk)
    office.file(chat, clerk, standing([`从“${row}”开始`]))
    for (const words of ['继续', ...answers]) await chat.say(words)
    return chat
  }
}
