import type { Context, MiddlewareHandler } from 'hono'
import type { Arrivals } from './arrival.ts'
import type { Env } from './env.ts'

/**
 * Refuses (403) a request that calls this server by a name that is not its own, so that no other name can be pointed at
 * it.
 */
export function onlyOwnName(arrivals: Arrivals, publicUrl: string | undefined): MiddlewareHandler<Env> {
  const words = publicUrl === undefined ? '只接受本机的请求。' : `请用 ${publicUrl} 打开。`
  return async (c, next) => {
    const { remoteAddress: remote, localAddress: local } = c.env.incoming.socket
    const arrival = arrivals({ remote, local, header: (name) => c.req.header(name) })
    if (arrival === undefined) return refused(c, words)
    c.set('arrival', arrival)
    return next()
  }
}

/** Refuses in a sentence that a person who mistyped an address can read. */
function refused(c: Context, words: string): Response {
  const reads = c.req.method === 'GET' && c.req.header('accept')?.includes('text/html')
  return reads ? c.text(words, 403) : c.json({ error: words }, 403)
}

/** Refuses (403) requests from other web pages: a foreign Origin, or a cross-site request. */
export const onlyOwnPage: MiddlewareHandler<Env> = async (c, next) => {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site') ?? 'none'
  const own = origin === undefined || origin === c.get('arrival').origin
  if (!own || !['none', 'same-origin'].includes(site)) return c.json({ error: '只接受本页面的请求。' }, 403)
  return next()
}

/** Keeps private answers out of caches and fixes their content type; over TLS, requires TLS from then on. */
export const closedAnswers: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  headers.set('x-content-type-options', 'nosniff')
  if (c.get('arrival')?.secure) headers.set('strict-transport-security', 'max-age=31536000')
}
