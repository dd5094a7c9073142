import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

/** A screen that a person looks at. */
export type Screen = { readonly viewport: typeof phone; readonly colorScheme: 'light' | 'dark' }

/** A person at the page. */
export class Person {
  readonly page: Page
  readonly context: BrowserContext
  readonly #name: string
  readonly #broken: string[] = []
  #stop = 0

  private constructor(page: Page, name: string) {
    this.page = page
    this.context = page.context()
    this.#name = name
    page.on('pageerror', ({ message }) => this.#broken.push(message))
    page.on('console', (message) => {
      const isExpected = /status of (?:401|404|50\d)|ERR_(?:CONNECTION|INTERNET|EMPTY|SOCKET|NETWORK)/.test(
        message.text(),
      )
      if (message.type() === 'error' && !isExpected) this.#broken.push(message.text())
    })
  }

  /** Opens the page in a browser profile of their own, which may know them by a token; `name` heads their pictures. */
  static async open(browser: Browser, url: string, name: string, screen: Screen, token?: string): Promise<Person> {
    const isPhone = screen.viewport.width < 600
    const context = await browser.newContext({ ...screen, locale: 'zh-CN', hasTouch: isPhone, isMobile: isPhone })
    if (token) await context.addInitScript({ content: `localStorage.setItem('session', '${token}')` })
    const person = new Person(await context.newPage(), name)
    await person.page.goto(url)
    return person
  }

  /** Another page of the same person. */
  async second(): Promise<Person> {
    const person = new Person(await this.context.newPage(), `${this.#name}-second`)
    await person.page.goto(new URL('/', this.page.url()).href)
    await person.page.locator('#text').waitFor()
    return person
  }

  async comeIn(name: string): Promise<void> {
    await this.page.getByLabel('请写上您的姓名').fill(name)
    await this.page.getByRole('button', { name: '进入对话' }).click()
    await this.page.locator('#text').waitFor()
  }

  get log() {
    return this.page.locator('#log')
  }

  /** Sends words and waits for these in the answer. */
  async say(words: string, heard: string | RegExp): Promise<void> {
    const before = await this.#last()
    await this.write(words)
    await this.hear(heard, before)
  }

  async write(words: string): Promise<void> {
    await this.page.locator('#text').fill(words)
    await this.page.getByRole('button', { name: '发送', exact: true }).click()
  }

  /** Presses a button of the newest message that has it, and waits for these words. */
  async tap(label: string, heard: string | RegExp): Promise<void> {
    const before = await this.#last()
    const button = this.log.getByRole('button', { name: label, exact: true }).last()
    await button.click({ timeout: 15_000 }).catch((error) => this.#lost(error))
    await this.hear(heard, before)
  }

  /** Fails with the newest messages, after a picture. */
  async #lost({ message }: Error): Promise<never> {
    await this.#shot('lost')
    throw new Error(`${message}, after:\n${(await this.messages()).slice(-3).join('\n')}`)
  }

  /** Waits until the bot has said these words, if given in a message after the one with this id. */
  async hear(words: string | RegExp, after = 0): Promise<void> {
    const said = this.log.locator('.message:not(.mine)').filter({ hasText: words })
    const reached = expect
      .poll(
        async () =>
          Number(
            await said
              .last()
              .getAttribute('data-id', { timeout: 100 })
              .catch(() => 0),
          ),
        {
          timeout: 30_000,
          message: `${this.#name} hears ${words}`,
        },
      )
      .toBeGreaterThan(after)
    await reached.catch((error) => this.#lost(error))
  }

  async #last(): Promise<number> {
    const last = this.log.locator('.message[data-id]').last()
    return (await last.count()) === 0 ? 0 : Number(await last.getAttribute('data-id'))
  }

  /** Files put beside the words as if they were picked, then sent. */
  async sendFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .locator('#file')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
    await this.page.getByRole('list', { name: '要发的文件' }).getByText(name).waitFor()
    await this.page.getByRole('button', { name: '发送', exact: true }).click()
  }

  /** The form, which a narrow screen shows as a sheet. */
  async openForm(): Promise<void> {
    const button = this.page.getByRole('button', { name: '表样', exact: true })
    if (await button.isVisible()) await button.click()
    await this.page.locator('.sheets').waitFor()
  }

  async closeSheet(): Promise<void> {
    const close = this.page.getByRole('dialog').getByRole('button', { name: '关闭' })
    if (await close.isVisible()) await close.click()
  }

  /** Every message on the page, as its sender and text. */
  messages(): Promise<string[]> {
    return this.log
      .locator('.message[data-id]')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-id')} ${one.querySelector('.text')?.textContent ?? ''}`),
      )
  }

  /** A stop of the story: axe finds nothing, nothing is wider than the screen, no error was logged; a picture is taken. */
  async look(what: string): Promise<void> {
    this.#stop += 1
    const { page } = this
    await page.evaluate(axe)
    const run = `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`
    const { violations } = await page.evaluate<AxeResults>(run)
    await this.#shot(what)
    const told = violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, any }) => `${impact} ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    )
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect.soft({ what, told, broken: this.#broken, wide: Math.max(0, wide) }).toEqual({
      what,
      told: [],
      broken: [],
      wide: 0,
    })
  }

  async #shot(what: string): Promise<void> {
    const folder = process.env.SHOTS
    if (!folder) return
    mkdirSync(folder, { recursive: true })
    const number = String(this.#stop).padStart(2, '0')
    await this.page.screenshot({ path: join(folder, `${this.#name}-${number}-${what}.png`), animations: 'disabled' })
  }
}
