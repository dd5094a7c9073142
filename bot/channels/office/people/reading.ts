import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { chatOf } from '../../../../db/chats.ts'
import { isDoneIn } from '../../../../db/page/acts.ts'
import { documentOn } from '../../../../db/page/documents.ts'
import { linesAfter, messagesBefore } from '../../../../db/page/lines.ts'
import { menuOf } from '../../../../db/page/menus.ts'
import { messagesWith } from '../../../../db/page/search.ts'
import { isOpen } from '../../../../db/page/sessions.ts'
import { findUpload } from '../../../../db/page/uploads.ts'
import { commandMenu, wordOf } from '../../../talk/menu.ts'
import type { PeopleEnv } from '../env.ts'
import { limits } from '../limits.ts'
import { forgetFetchedLinks } from '../links-file.ts'
import { documentLine, eventFrom, messageFrom } from '../messages.ts'
import { mimeOf } from '../mime.ts'
import type { ChatEvent, Found, Profile } from '../shapes.ts'
import type { Office } from '../state.ts'
import { bytesOf } from '../storing.ts'
import { Refusal, readQuery } from './refusal.ts'
import { shownAccount } from './signing-in.ts'
import { titleOf } from './viewing.ts'

const number = z.coerce.number().int().min(0)
const wait = z.coerce.number().min(0).max(50).default(0)
/** `view`: the version of the view that the page last heard of; otherwise that of now. */
const eventsQuery = z.object({
  after: number.default(0),
  wait,
  limit: number.max(500).default(500),
  view: z.string().max(64).optional(),
})
const messagesQuery = z.object({ before: number.default(Number.MAX_SAFE_INTEGER), limit: number.max(500).default(200) })
const settledQuery = z.object({ update: number })
/** The bot's name on its own page. */
const bot = { name: '绩效自评助手' } as const
const searchQuery = z.object({ words: z.string().trim().min(1).max(50) })
/** How many messages a search gives at most, and how much of each, in UTF-16 units. */
const mostFound = 50
const foundBefore = 20
const foundLength = 90

/** What a signed-in person may read: themselves, messages, events, files, the bot's progress. */
export function readingRoutes(office: Office): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>()
  app.get('/me', (c) => c.json(profile(office, c)))
  app.get('/messages', (c) => c.json(history(office, c)))
  app.get('/events', async (c) => c.json({ events: await news(office, c) }))
  app.get('/search', (c) => c.json({ found: search(office, c) }))
  app.get('/files/:id', (c) => attachment(office, c))
  app.get('/settled', (c) => c.json({ settled: settled(office, c) }))
  return app
}

function profile({ store, views }: Office, c: Context<PeopleEnv>): Profile {
  const { account } = c.get('signedIn')
  const menu = menuOf(store, account.chat) ?? commandMenu
  const commands = menu.map((line) => ({ ...line, ...wordOf(line) }))
  const inHand = views.inHand(account.id)
  return { ...shownAccount(account), title: inHand ? titleOf(inHand) : null, bot: { ...bot, commands } }
}

/** The messages with certain words in the person's own chat, newest first. */
function search({ store, searches }: Office, c: Context<PeopleEnv>): Found[] {
  const { words } = readQuery(c, searchQuery)
  const { chat } = c.get('signedIn').account
  const seconds = searches(chat)
  if (seconds > 0) throw new Refusal(429, `找得太快了，请过${seconds}秒再找。`, seconds)
  const messages = messagesWith(store, chat, words, mostFound).map((line) => messageFrom(store, line))
  return messages.flatMap(({ id, from, date, text }) => {
    const at = text.toLowerCase().indexOf(words.toLowerCase())
    const start = Math.max(0, at - foundBefore)
    return at < 0 ? [] : [{ id, from, date, text: text.slice(start, start + foundLength) }]
  })
}

function history({ store }: Office, c: Context<PeopleEnv>) {
  const { before, limit } = readQuery(c, messagesQuery)
  const { chat } = c.get('signedIn').account
  const messages = messagesBefore(store, chat, before, limit).map((line) => messageFrom(store, line))
  return { messages, cursor: chatOf(store, chat)?.line ?? 0 }
}

/** The events; a session that ends meanwhile gets nothing more. */
async function news(office: Office, c: Context<PeopleEnv>): Promise<ChatEvent[]> {
  const { store, hub, shown, passings, views } = office
  const query = readQuery(c, eventsQuery)
  const signedIn = c.get('signedIn')
  const { chat, id } = signedIn.account
  if (query.wait > 0 && hub.waitingIn(chat) >= limits.pages)
    throw new Refusal(429, '您打开的页面太多了，请关掉几个。', 5)
  // Asking for what came after an event confirms that event.
  shown.upTo(chat, query.after)
  const since = passings.seq
  let heard = query.view
  const look = () => {
    if (!isOpen(store, signedIn, office.now())) throw new Refusal(401, '您已在这台设备上退出。')
    const inHand = views.inHand(id)
    const version = views.version(inHand)
    heard ??= version
    const title = inHand ? titleOf(inHand) : null
    const now = { id: query.after, at: office.now(), type: 'changed', version, title } as const
    const changed = version === heard ? [] : [now]
    const events = newsAfter(office, chat, { ...query, since }, changed)
    return { filing: inHand?.filing, ...(events.length === 0 ? {} : { found: events }) }
  }
  return (await hub.until(chat, look, query.wait, c.req.raw.signal)) ?? []
}

type Asked = { readonly after: number; readonly limit: number; readonly since: number }

/** `changed` comes last: it is not stored, and its id is that of the event before it. */
function newsAfter(office: Office, chat: number, asked: Asked, changed: readonly ChatEvent[]): ChatEvent[] {
  const { store, passings } = office
  const { after, limit, since } = asked
  const lines = linesAfter(store, chat, after, limit).map((line) => eventFrom(store, line))
  if (lines.length === limit) return lines
  const events = [...lines, ...passings.after(chat, after, since)].sort((a, b) => a.id - b.id)
  return [...events, ...changed.map((event) => ({ ...event, id: events.at(-1)?.id ?? event.id }))]
}

function attachment(office: Office, c: Context<PeopleEnv>): Response {
  const { chat } = c.get('signedIn').account
  const id = c.req.param('id') ?? ''
  const line = documentLine(id)
  return line === undefined ? ownFile(office, chat, id) : saidFile(office, c, chat, line)
}

/** A file that the person sent. */
function ownFile({ store }: Office, chat: number, id: string): Response {
  const file = findUpload(store, id)
  if (file?.chat !== chat) throw new Refusal(404, '没有这个文件。')
  if (file.dropped) throw new Refusal(410, '这个文件已经读过，这里不再保存它。')
  return download(file.name, file.size, bytesOf(store, id))
}

/** A file that the bot sent; a file of links loses them once it was fetched. */
function saidFile({ store, onError }: Office, c: Context<PeopleEnv>, chat: number, line: number): Response {
  const file = documentOn(store, chat, line)
  if (file === undefined) throw new Refusal(404, '没有这个文件。')
  c.env.outgoing.once('finish', () => {
    try {
      forgetFetchedLinks(store, file)
    } catch (error) {
      onError(error)
    }
  })
  return download(file.name, file.bytes.length, new Uint8Array(file.bytes))
}

function download(name: string, size: number, bytes: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, {
    headers: {
      'content-type': mimeOf(name),
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeRfc5987(name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Whether the asker's own update is processed; nothing is revealed about others' updates, not even that they exist. */
function settled({ store }: Office, c: Context<PeopleEnv>): boolean {
  const { update } = readQuery(c, settledQuery)
  return isDoneIn(store, c.get('signedIn').account.chat, update)
}
