import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

/** A browser on another machine. */
export async function openBrowser(where: readonly string[], folder: string): Promise<Browser> {
  const file = join(folder, 'chromium-there')
  writeFileSync(file, `#!/bin/sh\nexec ${where.join(' ')} chromium "$@"\n`)
  chmodSync(file, 0o755)
  return chromium.launch({ executablePath: file, args: flags, headless: true })
}

/** A person's own browser profile, with a page of this size; an error on the page ends the test. */
export async function openPage(browser: Browser, viewport: { width: number; height: number }, broken: string[]) {
  const context = await browser.newContext({ viewport, ignoreHTTPSErrors: true, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|403|429)/.test(message.text())) broken.push(message.text())
  })
  return { context, page }
}

/** Saves a picture of the page in the folder `SHOTS`, if set. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** What the page stores of a session: the token in its storage, or its cookies. */
export async function keptBy(context: BrowserContext, page: Page) {
  const cookies = await context.cookies()
  const readable = await page.evaluate<string>('document.cookie + JSON.stringify({ ...localStorage })')
  return { cookies, readable }
}
