import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { accountOfSession, createAccount, openSession } from '../../../db/chat/accounts.ts'
import type { Account } from '../../../db/chat/types.ts'
import type { Office } from '../api/call.ts'
import { Refusal, readJson } from './refusal.ts'

export type PeopleEnv = { Bindings: HttpBindings; Variables: { account: Account } }

const joinBody = z.object({
  name: z
    .string()
    .transform((name) => name.replace(/\p{Cc}/gu, ' ').trim())
    .pipe(z.string().min(1, { error: '请写上您的姓名。' }).max(64, { error: '姓名太长了，最多64个字。' })),
})

/** `POST /chat/join {name}`: a new account, signed in by cookie and by the token in the answer. */
export function entryRoutes(office: Office): Hono {
  const app = new Hono()
  app.post('/join', async (c) => {
    const { name } = await readJson(c, joinBody)
    const account = createAccount(office.store, name)
    const token = openSession(office.store, account.id)
    setCookie(c, cookieName(c), token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 24 * 3600 })
    return c.json({ ...account, token })
  })
  return app
}

/** Lets only signed-in people through (401 otherwise). */
export function signedIn(office: Office): MiddlewareHandler<PeopleEnv> {
  return async (c, next) => {
    const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    const token = bearer ?? getCookie(c, cookieName(c))
    const account = token === undefined ? undefined : accountOfSession(office.store, token)
    if (account === undefined) throw new Refusal(401, '请先写上姓名，进入对话。')
    c.set('account', account)
    return next()
  }
}

/** Cookies are shared by all ports of a host, so the name carries the port. */
function cookieName(c: Context): string {
  return `chat-${/:(\d+)$/.exec(c.req.header('host') ?? '')?.[1] ?? '80'}`
}
