import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { commandsFor } from '../../../db/chat/commands.ts'
import { eventsAfter, lastEvent } from '../../../db/chat/events.ts'
import { findFileOf } from '../../../db/chat/files.ts'
import { forgetShownLinks } from '../../../db/chat/links.ts'
import { messagesBefore } from '../../../db/chat/messages.ts'
import { isOpen } from '../../../db/chat/sessions.ts'
import { isConfirmed, senderOf } from '../../../db/chat/updates.ts'
import type { Office } from '../api/call.ts'
import type { PeopleEnv } from '../env.ts'
import { forgetFetchedLinks } from '../links-file.ts'
import { bytesOf } from '../storing.ts'
import { Refusal, readQuery } from './refusal.ts'

const number = z.coerce.number().int().min(0)
const wait = z.coerce.number().min(0).max(50).default(0)
const eventsQuery = z.object({ after: number.default(0), wait, limit: number.max(500).default(500) })
const messagesQuery = z.object({ before: number.default(Number.MAX_SAFE_INTEGER), limit: number.max(500).default(200) })
const settledQuery = z.object({ update: number, wait })

/** What a signed-in person may read: themselves, messages, events, files, the bot's progress. */
export function readingRoutes(office: Office): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>()
  app.get('/me', (c) => c.json(profile(office, c)))
  app.get('/messages', (c) => c.json(history(office, c)))
  app.get('/events', async (c) => c.json({ events: await news(office, c) }))
  app.get('/files/:id', (c) => attachment(office, c))
  app.get('/settled', async (c) => c.json({ settled: await settled(office, c) }))
  return app
}

function profile(office: Office, c: Context<PeopleEnv>) {
  const { account } = c.get('signedIn')
  const { first_name: name, username } = office.bot
  return { ...account, bot: { name, username, commands: commandsFor(office.store, account.id) } }
}

function history(office: Office, c: Context<PeopleEnv>) {
  const { before, limit } = readQuery(c, messagesQuery)
  const { id } = c.get('signedIn').account
  return { messages: messagesBefore(office.store, id, before, limit), cursor: lastEvent(office.store, id) }
}

/** A session that ends meanwhile hears nothing more. */
async function news(office: Office, c: Context<PeopleEnv>) {
  const query = readQuery(c, eventsQuery)
  const signedIn = c.get('signedIn')
  const { id } = signedIn.account
  // Whoever asks for what came after an event has that event.
  forgetShownLinks(office.store, id, query.after)
  const look = () => {
    if (!isOpen(office.store, signedIn)) throw new Refusal(401, '您已在这台设备上退出。')
    const events = eventsAfter(office.store, id, query.after, query.limit)
    return events.length === 0 ? undefined : events
  }
  return (await office.hub.until(id, look, query.wait, c.req.raw.signal)) ?? []
}

function attachment(office: Office, c: Context<PeopleEnv>): Response {
  const file = findFileOf(office.store, c.get('signedIn').account.id, c.req.param('id') ?? '')
  if (file === undefined) throw new Refusal(404, '没有这个文件。')
  if (file.dropped) throw new Refusal(410, '这个文件已经读过，这里不再保存它。')
  if (file.from === 'bot') c.env.outgoing.once('finish', () => forgetFetchedLinks(office, file))
  return new Response(bytesOf(office.store, file.id), {
    headers: {
      'content-type': file.mime,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeRfc5987(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Whether the bot has taken up what the asker did; of others' doings nothing is told, not even that there were any. */
async function settled(office: Office, c: Context<PeopleEnv>): Promise<boolean> {
  const { store, hub } = office
  const { update, wait } = readQuery(c, settledQuery)
  if (senderOf(store, update) !== c.get('signedIn').account.id) return false
  const look = () => isConfirmed(store, update) || undefined
  return (await hub.until('confirmed', look, wait, c.req.raw.signal)) ?? false
}
