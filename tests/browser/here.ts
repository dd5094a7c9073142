import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { openBrowser } from '../reach/browser.ts'
import { openOffice } from '../scenarios/office.ts'
import { standing } from '../scenarios/standing.ts'
import { Person, type Screen } from './person.ts'

/** An office in this process and a browser, for all tests of a file. */
export class Here {
  #browser: Browser | undefined
  #office: Awaited<ReturnType<typeof openOffice>> | undefined

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'ziping-here-'))
    beforeAll(async () => {
      this.#browser = await openBrowser([], folder)
      this.#office = await openOffice(new Date().toISOString().slice(0, 10))
    })
    afterAll(async () => {
      await this.#browser?.close()
      await this.#office?.close()
      rmSync(folder, { recursive: true, force: true })
    })
  }

  get url(): string {
    return this.#office?.url ?? ''
  }

  /** A clerk whose filing stands as the lines say, and who is asked the next row. */
  async chat(...lines: readonly string[]) {
    if (!this.#office) throw new Error('the office is not open yet')
    const chat = await this.#office.join('周敏')
    this.#office.file(chat, '周敏', standing(lines))
    await chat.say('继续')
    return chat
  }

  /** Somebody at an address of the office; with a token as its owner. */
  async open(address: string, screen: Screen, token?: string): Promise<Person> {
    if (!this.#browser) throw new Error('the browser is not open yet')
    const person = await Person.open(this.#browser, `${this.url}${address}`, 'page', screen, token)
    onTestFinished(() => person.context.close())
    return person
  }
}
