import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { openSession, type SignedIn, sessionOf } from '../../../db/chat/sessions.ts'
import type { ChatStore } from '../../../db/chat/store.ts'
import type { Account } from '../../../db/chat/types.ts'
import type { Office } from '../api/call.ts'
import type { Arrival } from '../arrival.ts'
import type { Env, PeopleEnv } from '../env.ts'
import { browserOf } from './browser.ts'
import { Refusal } from './refusal.ts'

/**
 * Over TLS a session is a cookie that no script reads. Without TLS it is a word in the answer, which the page keeps for
 * its own origin: a cookie would go to every port of the host.
 */
const cookie = '__Host-chat'
const cookieLife = 400 * 24 * 3600

/** Signs a person in on the device that asks. */
export function signIn(store: ChatStore, c: Context<Env>, account: Account): Response {
  const token = openSession(store, account.id, browserOf(c.req.header('user-agent') ?? ''))
  if (!c.get('arrival').secure) return c.json({ ...account, token })
  setCookie(c, cookie, token, { httpOnly: true, secure: true, sameSite: 'Strict', path: '/', maxAge: cookieLife })
  return c.json(account)
}

/** Who asks, if they are signed in. */
export function whoAsks(store: ChatStore, c: Context): SignedIn | undefined {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  const { secure }: Arrival = c.get('arrival')
  const token = bearer ?? (secure ? getCookie(c, cookie) : undefined)
  return token === undefined ? undefined : sessionOf(store, token)
}

/** Lets only signed-in people through (401 otherwise). */
export function signedIn({ store }: Office): MiddlewareHandler<PeopleEnv> {
  return async (c, next) => {
    const found = whoAsks(store, c)
    if (found === undefined) throw new Refusal(401, '请先写上姓名，进入对话。')
    c.set('signedIn', found)
    return next()
  }
}
