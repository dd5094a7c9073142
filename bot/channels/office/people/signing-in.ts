import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Account } from '../../../../db/page/accounts.ts'
import { openSession, type SignedIn, sessionOf } from '../../../../db/page/sessions.ts'
import type { Arrival } from '../arrival.ts'
import type { Env, PeopleEnv } from '../env.ts'
import type { Office } from '../state.ts'
import { browserOf } from './browser.ts'
import { Refusal } from './refusal.ts'

/**
 * Over TLS a session is a cookie that no script can read. Without TLS it is a token in the answer, which the page
 * stores for its own origin: a cookie would be sent to every port of the host.
 */
const cookie = '__Host-chat'
const cookieLife = 400 * 24 * 3600

/** Signs a person in on the requesting device. */
export function signIn({ store, now }: Office, c: Context<Env>, account: Account): Response {
  const token = openSession(store, account.user, now(), browserOf(c.req.header('user-agent') ?? ''))
  if (!c.get('arrival').secure) return c.json({ ...shownAccount(account), token })
  setCookie(c, cookie, token, { httpOnly: true, secure: true, sameSite: 'Strict', path: '/', maxAge: cookieLife })
  return c.json(shownAccount(account))
}

/** A person's own data as sent to them. */
export function shownAccount({ id, name, blocked }: Account): Pick<Account, 'id' | 'name' | 'blocked'> {
  return { id, name, blocked }
}

/** The requesting person, if they are signed in. */
export function whoAsks({ store, now }: Office, c: Context): SignedIn | undefined {
  const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  const { secure }: Arrival = c.get('arrival')
  const token = bearer ?? (secure ? getCookie(c, cookie) : undefined)
  return token === undefined ? undefined : sessionOf(store, token, now())
}

/** Lets only signed-in people through (401 otherwise). */
export function signedIn(office: Office): MiddlewareHandler<PeopleEnv> {
  return async (c, next) => {
    const found = whoAsks(office, c)
    if (found === undefined) throw new Refusal(401, '请先写上姓名，进入对话。')
    c.set('signedIn', found)
    return next()
  }
}
