import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import * as z from 'zod'
import { visibleName } from '../../../../core/names.ts'
import { createAccount } from '../../../../db/page/accounts.ts'
import { findDeviceLink, takeDeviceLink } from '../../../../db/page/device-links.ts'
import { closeSession, type SignedIn, sessionOf } from '../../../../db/page/sessions.ts'
import type { Env } from '../env.ts'
import type { Office } from '../state.ts'
import { Refusal, readJson } from './refusal.ts'
import { signIn, whoAsks } from './signing-in.ts'

const word = z.string().max(64).optional()
const doorBody = z.object({ start: word })
const joinBody = z.object({
  name: z
    .string()
    .transform((name) => visibleName(name.replace(/\p{Cc}/gu, ' ')))
    .pipe(z.string().min(1, { error: '请写上您的姓名。' }).max(64, { error: '姓名太长了，最多64个字。' })),
  start: word,
})
const codeBody = z.object({ code: z.string().max(64) })
const usedCode = '这个换电脑的码不对、用过了，或者过了15分钟。请在原来的电脑上再取一个。'

/** The ways in: `/door` says whether a name is enough, `/join` makes a new person, `/device` adds a device to one. */
export function entryRoutes(office: Office): Hono<Env> {
  const app = new Hono<Env>()
  const limited = notTooMany(office)
  app.post('/door', (c) => lookAtDoor(office, c))
  app.post('/join', limited, (c) => join(office, c))
  app.post('/device/owner', limited, (c) => lookAtCode(office, c))
  app.post('/device', limited, (c) => takeCode(office, c))
  app.post('/carry', (c) => carry(office, c))
  return app
}

async function lookAtDoor(office: Office, c: Context<Env>): Promise<Response> {
  const { start } = await readJson(c, doorBody)
  return c.json({ byName: letsIn(office, start), link: start === undefined ? null : office.door.opens(start) })
}

async function join(office: Office, c: Context<Env>): Promise<Response> {
  const { name, start } = await readJson(c, joinBody)
  if (!letsIn(office, start)) throw new Refusal(403, noLink(start))
  return signIn(office, c, createAccount(office.store, name))
}

async function lookAtCode(office: Office, c: Context<Env>): Promise<Response> {
  const { code } = await readJson(c, codeBody)
  const account = findDeviceLink(office.store, code, office.now())
  if (account === undefined) throw new Refusal(403, usedCode)
  return c.json({ name: account.name, here: whoAsks(office, c)?.account.id === account.id })
}

/** Uses a code; whoever was signed in on the device is signed out. */
async function takeCode(office: Office, c: Context<Env>): Promise<Response> {
  const { code } = await readJson(c, codeBody)
  const account = takeDeviceLink(office.store, code, office.now())
  if (account === undefined) throw new Refusal(403, usedCode)
  const before = whoAsks(office, c)
  if (before) end(office, before)
  return signIn(office, c, account)
}

/** Signs in a person whom version 0.1 recognised by a cookie. */
function carry(office: Office, c: Context<Env>): Response {
  const name = oldCookie(c.req.header('host'))
  const before = sessionOf(office.store, getCookie(c, name) ?? '', office.now())
  deleteCookie(c, name, { path: '/' })
  if (before === undefined) throw new Refusal(401, '请先写上姓名，进入对话。')
  end(office, before)
  return signIn(office, c, before.account)
}

/** Ends a session; the requests waiting in it are answered. */
function end({ store, hub }: Office, { account, session }: SignedIn): void {
  closeSession(store, account.user, session)
  hub.touch(account.chat)
}

function letsIn({ door }: Office, start: string | undefined): boolean {
  return door.join === 'open' || (start !== undefined && door.opens(start))
}

function noLink(start: string | undefined): string {
  return start === undefined
    ? '这里要有链接才能进来，请向财政局或同事要一个。'
    : '这个链接用过了、过期了或已经收回，请向发给您的人再要一个。'
}

/** Limits attempts; wrong guesses count as well. */
function notTooMany({ joins }: Office): MiddlewareHandler<Env> {
  return async (c, next) => {
    const wait = joins(c.get('arrival').sender)
    if (wait > 0) throw new Refusal(429, `这会儿进来的人太多，请过${wait}秒再试。`, wait)
    return next()
  }
}

/** The cookie of version 0.1; its name contains the port. */
function oldCookie(host: string | undefined): string {
  return `chat-${/:(\d+)$/.exec(host ?? '')?.[1] ?? '80'}`
}
