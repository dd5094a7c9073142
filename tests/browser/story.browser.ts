import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeReport } from '../../bot/documents.ts'
import { writeExchange } from '../../core/exchange/file.ts'
import { department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'
import { openBrowser } from '../reach/browser.ts'
import { standing } from '../scenarios/standing.ts'
import { type Bot, startedBot } from './bot.ts'
import { desk, Person, phone, type Screen } from './person.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['desk-light', { viewport: desk, colorScheme: 'light' }],
  ['desk-dark', { viewport: desk, colorScheme: 'dark' }],
  ['phone-light', { viewport: phone, colorScheme: 'light' }],
  ['phone-dark', { viewport: phone, colorScheme: 'dark' }],
]

/** What an officer says to open a year, and what is answered. */
const opening = [
  ['云溪县财政局', /./],
  ['开展自评', /./],
  ['2023', /./],
  ['云财绩〔2024〕5号', /./],
  [`${new Date().getFullYear() + 1}年7月3日 18:00`, /./],
  ['1', /./],
] as const

/** All is there, but one sum does not add up. */
const facts = standing(['改 base.office.final 131.06'])

async function paper(): Promise<Uint8Array> {
  return makeReport(form, { facts, year, department }, { findings: [] })
}

describe.each(screens)('on a screen %s', (name, screen) => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-story-'))
  let bot: Bot
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser([], folder)
    bot = await startedBot(join(folder, 'data'))
  })
  afterAll(async () => {
    await browser.close()
    await bot.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a filing goes from the first screen to the bureau’s board', async () => {
    const clerk = await Person.open(browser, bot.url, `${name}-clerk`, screen)
    await begins(clerk)
    await takesIn(clerk)
    await mends(clerk)
    await drafts(clerk)
    const head = await joins(clerk)
    await signs(clerk, head)
    await asksTheBureau()
  })

  async function begins(clerk: Person): Promise<void> {
    await clerk.page.getByRole('heading', { name: '部门预算绩效自评' }).waitFor()
    await clerk.look('door')
    await clerk.comeIn('周敏')
    await clerk.hear(/单位/)
    await clerk.look('greeted')
    await clerk.say(department, /年度/)
    await clerk.say(String(year), '什么时候截止')
    await clerk.tap('还没定', /./)
    await clerk.page.getByRole('heading', { name: `${year}年度 ${department}` }).waitFor()
    await clerk.look('begun')
  }

  async function takesIn(clerk: Person): Promise<void> {
    await clerk.sendFile('2023年度自评.docx', await paper())
    await clerk.hear('还没填入')
    await clerk.look('file read')
    await clerk.tap('全部填入', '文件已填入')
    await clerk.tap('空着的都算没有', /./)
    await clerk.look('taken in')
    await clerk.sendFile('自评数据.json', new TextEncoder().encode(writeExchange(form, { facts, year, department })))
    await clerk.hear('的数据文件')
    await clerk.tap('全部填入', '文件已填入')
    await clerk.look('the rest taken in')
  }

  /** What the check finds is seen at its cell of the form; a press there leads the talk to it. */
  async function mends(clerk: Person): Promise<void> {
    await clerk.say('检查', '公用经费')
    await clerk.look('checked')
    await clerk.openForm()
    const cell = clerk.page.locator('.page td.noted', { hasText: '131.06' })
    await cell.waitFor()
    await clerk.look('form')
    await cell.click()
    await clerk.hear('办公经费')
    await clerk.look('asked from the form')
    await clerk.say('30.20 32.00 31.06', '✓ 办公经费')
    await clerk.openForm()
    await clerk.page
      .locator('.page td', { hasText: /^31\.06$/ })
      .first()
      .waitFor()
    await clerk.look('mended')
    await clerk.closeSheet()
  }

  async function drafts(clerk: Person): Promise<void> {
    await clerk.write('草稿')
    const card = clerk.log.getByRole('button', { name: /草稿.*\.docx/ }).last()
    await card.waitFor()
    const saved = clerk.page.waitForEvent('download')
    await card.click()
    expect(statSync(await (await saved).path()).size).toBeGreaterThan(10_000)
    await clerk.look('draft')
  }

  /** The clerk invites the head, who opens the link on a phone. */
  async function joins(clerk: Person): Promise<Person> {
    await clerk.say('同事', '的同事')
    await clerk.tap('邀请负责人', /几天有效/)
    await clerk.tap('1人 7天', 'start=')
    const link = await clerk.log.getByRole('link').last().textContent()
    const head = await Person.open(browser, link ?? '', `${name}-head`, { ...screen, viewport: phone })
    await head.page.getByText('邀请链接').waitFor()
    await head.look('invited')
    await head.comeIn('罗志远')
    await head.hear('您已加入')
    await head.look('joined')
    await clerk.tap('只由 罗志远 签', /./)
    return head
  }

  async function signs(clerk: Person, head: Person): Promise<void> {
    await clerk.say('提交', /./)
    await clerk.look('handed on')
    await head.say('签字', '签字前请看一遍')
    await head.tap('确认签字', '已签字')
    await head.look('signed')
    await clerk.write('报告')
    await clerk.log
      .getByRole('button', { name: /绩效自评报告\.docx/ })
      .last()
      .waitFor()
    await clerk.look('report')
  }

  /** An officer comes by the link that the start has printed, opens a year and looks at the board. */
  async function asksTheBureau(): Promise<void> {
    const officer = await Person.open(browser, bot.officerLink, `${name}-officer`, screen)
    await officer.comeIn('陈审核')
    await officer.hear('财政局')
    for (const [words, heard] of opening) await officer.say(words, heard)
    await officer.tap('确认开展', /./)
    await officer.tap('部门名单', /./)
    await officer.say('云溪县档案馆', /./)
    await officer.tap('确认加入1个', /./)
    await officer.say('进度', '云溪县档案馆')
    await officer.look('board')
  }
})
