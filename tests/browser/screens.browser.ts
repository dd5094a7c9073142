import { expect, test } from 'vitest'
import { Here } from './here.ts'
import { desk, phone } from './person.ts'

const here = new Here()
const widths = [320, 768, 1100, 1440]

/** The chat of a clerk with findings and open rows. */
const chat = () => here.chat('从“公务接待”开始', '改 base.reception.final 3')

test.each(widths)('the page holds at %i px, in both themes', async (width) => {
  const { token } = await chat()
  for (const colorScheme of ['light', 'dark'] as const) {
    const person = await here.open('/', { viewport: { width, height: 640 }, colorScheme }, token)
    await person.log.getByText('公务接待').first().waitFor()
    await person.look(`${width} ${colorScheme}`)
    if (width >= 1100) continue
    for (const pane of ['目录', '表样', '查找']) {
      await person.page.getByRole('banner').getByRole('button', { name: pane, exact: true }).click()
      await person.page.getByRole('dialog').waitFor()
      if (pane !== '查找') await person.page.locator('.outline, .page').first().waitFor()
      await person.look(`${width} ${colorScheme} ${pane}`)
      await person.closeSheet()
    }
  }
})

test.each(['/help', '/help/clerk', '/help/bureau', '/help/unknown'])('the manual holds at %s', async (address) => {
  for (const viewport of [{ width: 320, height: 640 }, phone, desk])
    for (const colorScheme of ['light', 'dark'] as const) {
      const person = await here.open(address, { viewport, colorScheme })
      await person.look(`${address.replaceAll('/', '')} ${viewport.width} ${colorScheme}`)
    }
})

test('new messages are counted in the title while nobody looks, and shown as a notice where that was asked for', async () => {
  const one = await chat()
  const person = await here.open('/', { viewport: desk, colorScheme: 'light' }, one.token)
  const { page, log } = person
  await log.getByText('公务接待').first().waitFor()
  await person.context.grantPermissions(['notifications'], { origin: here.url })
  await page.evaluate(recordNotices)
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('button', { name: '新消息弹通知' }).click()
  await page.getByText('新消息会弹出通知').waitFor()
  await page.evaluate('lookAway(true)')
  await one.say('3.93 5 4.28')
  await expect.poll(() => page.title()).toMatch(/^\(\d+\) 绩效自评$/)
  expect(await page.evaluate('notices')).toEqual(expect.arrayContaining([expect.stringContaining('✓ 公务接待')]))
  await page.evaluate('lookAway(false)')
  await expect.poll(() => page.title()).toBe('绩效自评')
})

test('the first screen is there at once', async () => {
  const person = await here.open('/', { viewport: desk, colorScheme: 'light' })
  await person.page.getByLabel('请写上您的姓名').waitFor()
  await person.page.reload()
  await person.page.getByLabel('请写上您的姓名').waitFor()
  const painted = 'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0'
  await expect.poll(() => person.page.evaluate<number>(painted)).toBeGreaterThan(0)
  process.stdout.write(`first paint after ${Math.round(await person.page.evaluate<number>(painted))} ms\n`)
})

/** Notes the notices that the page shows, and lets a test say whether somebody looks at the page. */
const recordNotices = `{
  window.notices = []
  window.Notification = class { static permission = 'granted'; static requestPermission = async () => 'granted'
    constructor(_, { body }) { window.notices.push(body) } }
  window.lookAway = (away) => {
    Object.defineProperty(document, 'hidden', { value: away, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }
}`
