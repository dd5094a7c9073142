import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

const folder = new URL('./page/', import.meta.url)
const scripts =
  'account ask attempt bubbles chat commands composer element entry files links log notices requests richtext session'.split(
    ' ',
  )
const parts = [
  { path: '/', file: 'index.html', type: 'text/html' },
  ...['chat.css', 'message.css', 'composer.css', 'notices.css'].map((file) => ({
    path: `/${file}`,
    file,
    type: 'text/css',
  })),
  ...scripts.map((name) => ({ path: `/${name}.js`, file: `${name}.js`, type: 'text/javascript' })),
]

const headers = {
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The chat page: a few plain files, read once, that only contact this server. */
export function pageRoutes(): Hono {
  const app = new Hono()
  for (const { path, file, type } of parts) {
    const text = readFileSync(new URL(file, folder), 'utf8')
    app.get(path, (c) => c.body(text, 200, { ...headers, 'content-type': `${type}; charset=utf-8` }))
  }
  return app
}
