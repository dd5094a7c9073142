import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Context, Hono } from 'hono'

const folder = new URL('./page/', import.meta.url)

/** A file of the page as it is served; `packed` by gzip. */
type PageFile = { readonly type: string; readonly bytes: Buffer; readonly packed: Buffer }

/** The page's files by their addresses. All but the first have their contents in their names, and never change. */
type PageFiles = ReadonlyMap<string, PageFile>

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' } as const
type Ending = keyof typeof types

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'accept-encoding',
}

/** The chat page: three files, bundled once, that only contact this server. */
export function pageRoutes(): Hono {
  const app = new Hono()
  app.get('/', async (c) => served(c, (await pageFiles()).get('/'), 'no-cache'))
  app.get('/:file{page-[\\w-]+\\.(?:js|css)}', async (c) => {
    const file = (await pageFiles()).get(c.req.path)
    return file === undefined ? c.notFound() : served(c, file, 'public, max-age=31536000, immutable')
  })
  return app
}

function served(c: Context, file: PageFile | undefined, caching: string): Response | Promise<Response> {
  if (file === undefined) return c.notFound()
  const isPacked = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  return c.body(new Uint8Array(isPacked ? file.packed : file.bytes), 200, {
    ...headers,
    'cache-control': caching,
    'content-type': `${file.type}; charset=utf-8`,
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  })
}

let files: Promise<PageFiles> | undefined

/** The page's files, bundled when they are first asked for. */
export function pageFiles(): Promise<PageFiles> {
  files ??= bundled()
  return files
}

async function bundled(): Promise<PageFiles> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: ['main.tsx', 'style/page.css'].map((name) => fileURLToPath(new URL(name, folder))),
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    tsconfigRaw: {},
    logLevel: 'silent',
  })
  const parts = outputFiles.map(({ path, contents }) => {
    const ending: Ending = path.endsWith('.css') ? 'css' : 'js'
    const bytes = Buffer.from(contents)
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
    return { ending, name: `/page-${hash}.${ending}`, bytes }
  })
  let html = readFileSync(new URL('index.html', folder), 'utf8')
  for (const { ending, name } of parts) html = html.replace(`/page.${ending}`, name)
  return new Map([
    ['/', fileOf('html', Buffer.from(html))],
    ...parts.map(({ name, ending, bytes }) => [name, fileOf(ending, bytes)] as const),
  ])
}

function fileOf(ending: Ending, bytes: Buffer): PageFile {
  return { type: types[ending], bytes, packed: gzipSync(bytes, { level: 9 }) }
}
