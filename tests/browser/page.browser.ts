import { describe, expect, test } from 'vitest'
import { Here } from './here.ts'
import { desk, type Person, phone, type Screen } from './person.ts'

const here = new Here()
const light = { viewport: desk, colorScheme: 'light' } as const
const small = { viewport: phone, colorScheme: 'light' } as const

/** A clerk whose filing is answered up to a row. */
async function clerk(screen: Screen, ...lines: readonly string[]): Promise<Person> {
  const { token } = await here.chat(...(lines.length > 0 ? lines : ['从“公务接待”开始']))
  const person = await here.open('/', screen, token)
  await person.log.locator('.message').first().waitFor()
  return person
}

describe('what is sent', () => {
  test('a file that is dragged in stands beside the words until it is sent, and can be left out', async () => {
    const { page, log, look, say: _, ...person } = await parts(await clerk(light))
    await page.evaluate(dropped('公车.txt'))
    const staged = page.getByRole('list', { name: '要发的文件' })
    await staged.getByText('公车.txt').waitFor()
    await look('dragged in')
    await staged.getByRole('button', { name: '不发 公车.txt' }).click()
    await staged.waitFor({ state: 'detached' })
    expect(await log.getByText('公车.txt').count()).toBe(0)
    await page.evaluate(dropped('公车.txt'))
    await person.press('发送')
    await log.getByText('公车.txt').first().waitFor()
  })

  test('a pasted picture is shown before it is sent, and then in its place, where a press enlarges it', async () => {
    const { page, log, look, press } = await parts(await clerk(light))
    await page.locator('#text').focus()
    await page.evaluate(pastedPicture)
    await page.getByRole('img', { name: /^要发的图片/ }).waitFor()
    await look('picture pasted')
    expect(await log.locator('.picture').count()).toBe(0)
    await press('发送')
    await log.locator('.picture img').waitFor()
    await log.getByRole('button', { name: /^放大/ }).click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await look('picture enlarged')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a table copied from a sheet is pasted as its words, though a picture comes with it', async () => {
    const { page } = await parts(await clerk(light))
    await page.locator('#text').focus()
    await page.evaluate(pastedTable)
    expect(await page.getByRole('list', { name: '要发的文件' }).count()).toBe(0)
  })

  test('Enter makes a new line on a phone and sends at a desk, where Shift+Enter makes the line', async () => {
    for (const [screen, key, lines] of [
      [small, 'Enter', 2],
      [light, 'Shift+Enter', 2],
      [light, 'Enter', 1],
    ] as const) {
      const { page } = await parts(await clerk(screen))
      await page.locator('#text').fill('无')
      await page.locator('#text').press(key)
      const left = await page.locator('#text').inputValue()
      expect([key, screen === small, left.split('\n').length], key).toEqual([key, screen === small, lines])
    }
  })
})

describe('what is shown', () => {
  test('commands stand in a Chinese menu; the arrow keys step through it', async () => {
    const { page, log, look, press } = await parts(await clerk(light))
    await press('命令')
    const menu = page.locator('#commands')
    await menu.getByRole('button', { name: /^目录/ }).waitFor()
    expect((await menu.locator('b').allTextContents()).filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([])
    await look('commands')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await press('命令')
    await menu.getByRole('button', { name: /^今天/ }).click()
    await log.locator('.mine').getByText('今天').waitFor()
  })

  test('words are found in the whole chat; a press leads to the message', async () => {
    const person = await clerk(small)
    const { page, look, press } = await parts(person)
    await person.say('3.93 5 4.28', '✓ 公务接待')
    await press('查找')
    await page.keyboard.type('✓ 公务接待')
    await page.getByText('找到1条').waitFor()
    await look('found')
    await page.locator('.search li button').click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate('document.activeElement?.textContent ?? ""')).toContain('✓ 公务接待')
  })

  test('a long message is folded to less than the screen and can be opened', async () => {
    const person = await clerk(small, '全部填好')
    const { page, log, look } = await parts(person)
    await person.say('帮助', '撤销')
    await person.say('看整表 附件二', /./)
    const fold = log.getByRole('button', { name: '展开' }).last()
    await fold.waitFor()
    const tallest = 'Math.max(...[...document.querySelectorAll("#log .bubble")].map((one) => one.offsetHeight))'
    expect(await page.evaluate<number>(tallest)).toBeLessThan(phone.height)
    await look('folded')
    await fold.click()
    expect(await page.evaluate<number>(tallest)).toBeGreaterThan(phone.height)
  })

  test('the buttons of a settled question are not stopped at; the newest are', async () => {
    const person = await clerk(light)
    await person.say('3.93 5 4.28', '✓ 公务接待')
    const { page, log } = await parts(person)
    await page.getByRole('button', { name: '跳到写消息' }).press('Enter')
    expect(await page.evaluate('document.activeElement?.id')).toBe('text')
    const reached = log.locator('.key[tabindex="0"]')
    expect(await reached.count()).toBeGreaterThan(0)
    const newest = await log.locator('.message').last().locator('.key').count()
    expect(await reached.count()).toBe(newest)
    await page.locator('#text').focus()
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate('document.activeElement?.closest(".message") !== null')).toBe(true)
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate('document.activeElement?.matches(".message")')).toBe(true)
  })

  test('屏蔽 is in a menu, says what it means and asks; it is taken back there', async () => {
    const { page, look, press } = await parts(await clerk(light))
    await press('更多')
    await look('more')
    await press('屏蔽…')
    await page.getByText('收不到自评助手的消息和提醒').waitFor()
    await look('block asked')
    await page.locator('#ask-yes').click()
    await page.getByText('已屏蔽。').waitFor()
    await look('blocked')
    await press('更多')
    await press('解除屏蔽')
    await page.locator('#text').waitFor()
  })

  test('outline and form follow every answer and lead to a row; tables of the form are copied as tables', async () => {
    const person = await clerk(light)
    const { page, log, look, press } = await parts(person)
    const outline = page.getByRole('navigation', { name: '目录' })
    await outline.locator('[aria-current="step"]').getByText('公务接待').waitFor()
    await person.say('3.93 5 4.28', '✓ 公务接待')
    await page.locator('.page td', { hasText: /^4\.28$/ }).waitFor()
    await expect.poll(() => page.locator('.page td.lit').count()).toBeGreaterThan(0)
    await outline.getByText('三公经费').click()
    await outline.getByRole('button', { name: /^出国经费/ }).click()
    await log.locator('.message').last().getByText('出国经费').waitFor()
    await look('led by the outline')
    await page.evaluate(keepCopied)
    await press('复制表格')
    await page.getByText('表格已复制').waitFor()
    expect(await page.evaluate<string>('String(window.copied)')).toMatch(/公务接待\t3\.93\t5(?:\.0+)?\t4\.28/)
  })

  test('a pressed cell is asked alone, a computed one says so, and a finding leads to its explanation', async () => {
    const person = await clerk(light, '改 base.office.final 131.06')
    const { page, log, look } = await parts(person)
    await page.locator('td[data-cell="base.publicFunds.final"]').click()
    await person.hear('一个数')
    await person.say('190.15', '✓ 公用经费：2023年决算 190.15')
    await page.locator('td[data-computed]').first().click()
    await page.getByText('由别的格算出来').waitFor()
    await page.locator('.notes .explain button').first().click()
    await log.locator('.message').last().getByText('说明').first().waitFor()
    await look('asked to explain')
    await expect.poll(() => page.locator('.page .lit').count()).toBeGreaterThan(0)
  })

  test('the form is one stop of the keyboard: arrows lead from cell to cell, and Enter asks for the one reached', async () => {
    const person = await clerk(light, '改 base.office.final 131.06')
    const { page, look } = await parts(person)
    const reached = () => page.evaluate<string | undefined>('document.activeElement?.dataset.cell')
    const stops = page.locator('.sheets [tabindex="0"]')
    await expect.poll(() => stops.count()).toBe(1)
    await page.locator('.sheets').focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement?.matches(".sheets [data-row]")')).toBe(true)
    await page.locator('td[data-cell="base.publicFunds.final"]').focus()
    await page.keyboard.press('ArrowDown')
    expect(await reached()).toBe('base.office.final')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    expect(await reached()).toBe('base.publicFunds.final')
    expect(await stops.count()).toBe(1)
    await look('a cell reached')
    await page.keyboard.press('Enter')
    await person.hear('一个数')
  })

  test('on a phone outline and form come as sheets from the side, and go when a row is pressed', async () => {
    const person = await clerk(small)
    const { page, log, look } = await parts(person)
    const opens = (name: string) => page.getByRole('banner').getByRole('button', { name, exact: true }).click()
    await opens('目录')
    const outline = page.getByRole('navigation', { name: '目录' })
    await outline.getByText('三公经费').first().waitFor()
    await look('outline sheet')
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await opens('表样')
    await page.locator('.page td.lit').first().waitFor()
    await look('form sheet')
    await page.locator('.page td[data-row="base.vehicleRunning"]').first().click()
    await expect.poll(() => page.evaluate('history.state')).toBeNull()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await log.locator('.message').last().getByText('公车运行维护').waitFor()
  })
})

async function parts(person: Person) {
  const { page, log } = person
  return {
    page,
    log,
    say: person.say.bind(person),
    look: person.look.bind(person),
    press: (name: string) => page.getByRole('button', { name, exact: true }).last().click(),
  }
}

/** A script that drags a text file onto the page and lets it go. */
function dropped(name: string): string {
  return `{
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['3.93 5 4.28'], ${JSON.stringify(name)}, { type: 'text/plain' }))
    for (const type of ['dragover', 'drop'])
      document.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
  }`
}

const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC'
const pastedPicture = `{
  const clipboardData = new DataTransfer()
  const bytes = Uint8Array.from(atob('${picture}'), (one) => one.charCodeAt(0))
  clipboardData.items.add(new File([bytes], '截图.png', { type: 'image/png' }))
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}`
const pastedTable = pastedPicture.replace(
  'document.active',
  "clipboardData.setData('text/plain', '3.93\\t5\\t4.28'); document.active",
)
/** Notes what the page hands to the clipboard as text. */
const keepCopied = `{
  navigator.clipboard.write = async ([item]) => {
    window.copied = await (await item.getType('text/plain')).text()
  }
}`
