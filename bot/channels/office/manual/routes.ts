import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { contentsPage, manualPage, missingPage, type Placed } from './document.ts'
import { readManual } from './markdown.ts'
import { type Picture, readPictures } from './pictures.ts'

/** The manuals for those who talk with the bot. The operator's stays with the program. */
const names = ['clerk', 'bureau']

const texts = new URL('../../../manual/', import.meta.url)
/** The parts of the style sheet: the colours of the chat, how a page is laid out, and how its text looks. */
const styles = ['../page/style/colours.css', 'style/frame.css', 'style/text.css']

const headers = {
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

type Shelf = {
  readonly manuals: readonly Placed[]
  readonly pictures: ReadonlyMap<string, Picture>
  readonly style: string
}

/** The manuals as pages under /help, read when the first one is asked for. They hold nothing private: no sign-in. */
export function manualRoutes(): Hono {
  const app = new Hono()
  let kept: Shelf | undefined
  const shelf = () => {
    kept ??= readShelf()
    return kept
  }
  app.use(etag())
  app.get('/', (c) => html(c, contentsPage(shelf().manuals)))
  app.get('/manual.css', (c) => c.body(shelf().style, 200, { ...headers, 'content-type': 'text/css; charset=utf-8' }))
  app.get('/pictures/:name', (c) => {
    const picture = shelf().pictures.get(`pictures/${c.req.param('name')}`)
    return picture ? c.body(picture.bytes, 200, { ...headers, 'content-type': 'image/png' }) : missing(c, shelf())
  })
  app.get('/:name', (c) => {
    const { manuals } = shelf()
    const placed = manuals.find(({ address }) => address === addressOf(c.req.param('name')))
    return placed ? html(c, manualPage(manuals, placed)) : missing(c, shelf())
  })
  app.all('*', (c) => missing(c, shelf()))
  return app
}

function html(c: Context, page: string, status: 200 | 404 = 200): Response {
  return c.body(page, status, { ...headers, 'content-type': 'text/html; charset=utf-8' })
}

const missing = (c: Context, { manuals }: Shelf) => html(c, missingPage(manuals), 404)

const addressOf = (name: string) => `/help/${name}`

function readShelf(): Shelf {
  const pictures = readPictures()
  const addresses = new Map(names.map((name) => [`${name}.md`, addressOf(name)]))
  const places = { manual: (file: string) => addresses.get(file), picture: (file: string) => pictures.get(file) }
  const manuals = [...addresses].map(([file, address]) => {
    return { address, manual: readManual(readFileSync(new URL(file, texts), 'utf8'), places) }
  })
  const style = styles.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
  return { manuals, pictures, style }
}
