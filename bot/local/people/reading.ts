import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { commandsFor } from '../../../db/chat/commands.ts'
import { eventsAfter, lastEvent } from '../../../db/chat/events.ts'
import { fileBytes, findFileOf } from '../../../db/chat/files.ts'
import { forgetShownLinks } from '../../../db/chat/links.ts'
import { messagesBefore } from '../../../db/chat/messages.ts'
import { isConfirmed } from '../../../db/chat/updates.ts'
import type { Office } from '../api/call.ts'
import { forgetFetchedLinks } from '../links-file.ts'
import type { PeopleEnv } from './entry.ts'
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
  const account = c.get('account')
  const { first_name: name, username } = office.bot
  return { ...account, bot: { name, username, commands: commandsFor(office.store, account.id) } }
}

function history(office: Office, c: Context<PeopleEnv>) {
  const { before, limit } = readQuery(c, messagesQuery)
  const { id } = c.get('account')
  return { messages: messagesBefore(office.store, id, before, limit), cursor: lastEvent(office.store, id) }
}

async function news(office: Office, c: Context<PeopleEnv>) {
  const query = readQuery(c, eventsQuery)
  const { id } = c.get('account')
  // Whoever asks for what came after an event has that event.
  forgetShownLinks(office.store, id, query.after)
  const look = () => {
    const events = eventsAfter(office.store, id, query.after, query.limit)
    return events.length === 0 ? undefined : events
  }
  return (await office.hub.until(id, look, query.wait, c.req.raw.signal)) ?? []
}

function attachment(office: Office, c: Context<PeopleEnv>): Response {
  const file = findFileOf(office.store, c.get('account').id, c.req.param('id') ?? '')
  const bytes = file && fileBytes(office.store, file.id)
  if (file === undefined || bytes === undefined) throw new Refusal(404, '没有这个文件。')
  if (file.from === 'bot') c.env.outgoing.once('finish', () => forgetFetchedLinks(office, file))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': file.mime,
      'content-disposition': `attachment; filename*=UTF-8''${encodeRfc5987(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

async function settled(office: Office, c: Context<PeopleEnv>): Promise<boolean> {
  const { update, wait } = readQuery(c, settledQuery)
  const look = () => isConfirmed(office.store, update) || undefined
  return (await office.hub.until('confirmed', look, wait, c.req.raw.signal)) ?? false
}
