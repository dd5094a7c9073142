import { expect, test } from 'vitest'
import { thisMachine } from '../../../../bot/reach/settings.ts'
import { openOffice } from '../office.ts'
import { raw } from '../raw.ts'
import { type Page, pageOf, valuesOf } from './pages.ts'

const manuals = [
  { address: '/help/clerk', title: '给填报的同事', part: '这个页面怎么用' },
  { address: '/help/bureau', title: '给财政局', part: '看进度' },
]
const pages = ['/help', ...manuals.map(({ address }) => address)]
const picture = '/help/pictures/page-phone.png'

async function fetched(url: string, path: string): Promise<Page> {
  const { status, text } = await raw(url, path)
  expect([path, status]).toEqual([path, 200])
  return pageOf(text)
}

test('the help leads to both manuals and to each of their parts', async () => {
  const { url } = await openOffice()
  const help = await fetched(url, '/help')
  const links = valuesOf(help.of('a'), 'href')
  expect(links).toEqual(expect.arrayContaining(manuals.map(({ address }) => address)))
  expect(links).toEqual(expect.arrayContaining(manuals.map(({ address, part }) => `${address}#${part}`)))
})

test.each(manuals)('$title has one title, a list of its headings, and landmarks with names', async (manual) => {
  const { url } = await openOffice()
  const page = await fetched(url, manual.address)
  expect(page.of('h1').map(({ textContent }) => textContent)).toEqual([manual.title])
  expect(page.of('title')[0]?.textContent).toBe(`${manual.title} · 绩效自评`)
  expect(valuesOf(page.of('html'), 'lang')).toEqual(['zh-CN'])
  expect(page.of('main')).toHaveLength(1)
  expect(valuesOf(page.of('nav'), 'aria-label')).toEqual(['帮助', '本页内容'])
  const [, contents] = page.of('nav')
  const listed = valuesOf([...(contents?.getElementsByTagName('a') ?? [])], 'href')
  expect(listed).toEqual(valuesOf(page.of('h2'), 'id').map((id) => `#${id}`))
  expect(listed).toContain(`#${manual.part}`)
})

test.each(pages)('from %s one gets past the header with the first key and back to the chat', async (path) => {
  const { url } = await openOffice()
  const page = await fetched(url, path)
  const [first] = page.of('a')
  const target = page.elements.find((element) => `#${element.getAttribute('id')}` === first?.getAttribute('href'))
  expect([first?.textContent, target?.getAttribute('tabindex')]).toEqual(['跳到正文', '-1'])
  const back = page.of('a').filter((link) => link.getAttribute('href') === '/')
  expect(back[0]?.textContent).toContain('返回对话')
})

test('no link and no picture of the help is dead, and each part that a link names is there', async () => {
  const { url } = await openOffice()
  const left = ['/help']
  const seen = new Map<string, readonly string[]>()
  const parts: { readonly page: string; readonly id: string }[] = []
  for (const path of left) {
    if (seen.has(path)) continue
    const { status, text, headers } = await raw(url, encodeURI(path))
    expect([path, status]).toEqual([path, 200])
    const page = headers['content-type']?.startsWith('text/html') && path.startsWith('/help') ? pageOf(text) : undefined
    seen.set(path, valuesOf(page?.elements ?? [], 'id'))
    const addresses = ['href', 'src'].flatMap((name) => valuesOf(page?.elements ?? [], name))
    for (const address of addresses.filter((one) => !one.startsWith('data:'))) {
      const [to = '', id] = address.split('#')
      left.push(to || path)
      if (id !== undefined) parts.push({ page: to || path, id })
    }
  }
  expect(parts.filter(({ page, id }) => !seen.get(page)?.includes(id))).toEqual([])
  expect([...seen.keys()]).toEqual(expect.arrayContaining(['/', '/help/manual.css', picture, ...pages.slice(1)]))
})

test('a picture says what it shows, waits until it is near, and takes its place before it has come', async () => {
  const { url } = await openOffice()
  const pictures = (await Promise.all(pages.map((path) => fetched(url, path)))).flatMap((page) => page.of('img'))
  expect(pictures).toHaveLength(4)
  for (const name of ['alt', 'loading', 'width', 'height'])
    expect(valuesOf(pictures, name).filter((value) => value !== '')).toHaveLength(4)
  const phone = pictures.find((one) => one.getAttribute('src') === picture)
  expect([phone?.getAttribute('width'), phone?.getAttribute('height')]).toEqual(['663', '1435'])
})

test('a table scrolls within itself, is reached with the keyboard, and is named after its part', async () => {
  const { url } = await openOffice()
  const page = await fetched(url, '/help/clerk')
  const around = page.of('table').map(({ parentNode }) => page.elements.find((element) => element === parentNode))
  const boxes = around.flatMap((element) => element ?? [])
  expect(valuesOf(boxes, 'aria-label')).toContain('表格：几个词')
  for (const [name, value] of Object.entries({ class: 'scroll', role: 'region', tabindex: '0' }))
    expect(valuesOf(boxes, name)).toEqual(page.of('table').map(() => value))
  expect(new Set(valuesOf(page.of('th'), 'scope'))).toEqual(new Set(['col']))
})

test.each([...pages, '/help/manual.css', picture, '/help/nothing'])(
  'the answer at %s allows no script, and no style or picture from elsewhere',
  async (path) => {
    const { url } = await openOffice()
    const { headers, text } = await raw(url, path)
    const policy = headers['content-security-policy']
    expect(policy).toContain("default-src 'none'; style-src 'self'; img-src 'self' data:;")
    expect(policy).not.toMatch(/script-src|unsafe|\*/)
    expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer'])
    if (!headers['content-type']?.startsWith('text/html')) return
    const { elements, of } = pageOf(text)
    const attributes = new Set(elements.flatMap((element) => [...element.attributes].map(({ name }) => name)))
    expect([...attributes].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
    expect([...of('script'), ...of('style'), ...of('iframe')]).toEqual([])
  },
)

test.each([
  ...['/help/operator', '/help/clerk.md', '/help/clerk/more', '/help/pictures', '/help/pictures/none.png'],
  ...['/help/../../manual/clerk.md', '/help/pictures/../clerk.md', '/help/pictures/..%2fclerk.md'],
  ...['/help/pictures/%2e%2e/operator.md', '/help/pictures/..%5coperator.md', '/help/..%2f..%2f..%2fpackage.json'],
  ...['/help/pictures/chat.png%00.md', '/help/pictures//chat.png', '/help/pictures/__proto__', '/help/constructor'],
])('at %s there is nothing, and the page says where to go on', async (path) => {
  const { url } = await openOffice()
  const { status, text } = await raw(url, path)
  expect(status).toBe(404)
  if (!path.includes('/../../')) expect(pageOf(text).of('h1')[0]?.textContent).toBe('没有这一页')
  expect(text).not.toMatch(/三公经费|npm|"name"/)
})

test('the help needs no sign-in, and no other machine’s name leads to it', async () => {
  const office = await openOffice({ reach: { ...thisMachine, publicUrl: 'https://zp.example', join: 'link' } })
  for (const path of [...pages, picture]) {
    expect((await raw(office.url, path)).status).toBe(200)
    expect((await raw(office.url, path, { headers: { host: 'evil.example' } })).status).toBe(403)
  }
})

test('a page or a picture that has not changed is not sent again', async () => {
  const { url } = await openOffice()
  for (const path of ['/help/clerk', picture]) {
    const { headers } = await raw(url, path)
    const again = await raw(url, path, { headers: { 'if-none-match': headers.etag ?? '' } })
    expect([headers['cache-control'], again.status, again.text]).toEqual(['no-cache', 304, ''])
  }
})
