import type { MiddlewareHandler } from 'hono'

const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** Refuses (403) a Host that is not this machine, so that no other name can be pointed at this server. */
export const onlyThisMachine: MiddlewareHandler = async (c, next) => {
  if (!local.test(c.req.header('host') ?? '')) return c.json({ error: '只接受本机的请求。' }, 403)
  return next()
}

/** Refuses (403) what another web page asks for: an Origin that is not this very server, or a cross-site request. */
export const onlyOwnPage: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site') ?? 'none'
  const own = origin === undefined || origin === `http://${c.req.header('host')}`
  if (!own || !['none', 'same-origin'].includes(site)) return c.json({ error: '只接受本页面的请求。' }, 403)
  return next()
}
