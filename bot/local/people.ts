import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { lastEvent } from '../../db/chat/events.ts'
import type { Office } from './api/call.ts'
import { readForm } from './body.ts'
import { limits } from './limits.ts'
import { mimeOf } from './mime.ts'
import { block, edit, say, sendFile, tap } from './people/acts.ts'
import { entryRoutes, type PeopleEnv, signedIn } from './people/entry.ts'
import { readingRoutes } from './people/reading.ts'
import { answerRefusal, checked, Refusal, readJson } from './people/refusal.ts'

const messageId = z.coerce.number().int().positive()
const sayBody = z.object({ text: z.string(), replyTo: messageId.nullish() })
const editBody = z.object({ text: z.string() })
const tapBody = z.object({ messageId, data: z.string() })
const captionBody = z.object({ caption: z.string().default('') })
const overhead = 1024 * 1024

/** Everything under `/chat`: JSON over HTTP for one signed-in person; refusals are `{error}` in Chinese. */
export function peopleRoutes(office: Office): Hono {
  const app = new Hono()
  app.onError((error, c) => answerRefusal(error, c, office.onError))
  app.route('/', entryRoutes(office))
  app.route('/', signedInRoutes(office))
  return app
}

function signedInRoutes(office: Office): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>()
  app.use(signedIn(office))
  app.route('/', readingRoutes(office))
  app.post('/messages', async (c) => {
    const { text, replyTo } = await readJson(c, sayBody)
    return done(office, c, say(office, c.get('account'), text, replyTo ?? null))
  })
  app.put('/messages/:id', async (c) => {
    const { text } = await readJson(c, editBody)
    return done(office, c, edit(office, c.get('account'), checked(c.req.param('id'), messageId), text))
  })
  app.post('/taps', async (c) => {
    const body = await readJson(c, tapBody)
    return done(office, c, tap(office, c.get('account'), body.messageId, body.data))
  })
  app.post('/files', async (c) => done(office, c, await upload(office, c)))
  app.post('/block', (c) => done(office, c, block(office, c.get('account'), true)))
  app.post('/unblock', (c) => done(office, c, block(office, c.get('account'), false)))
  return app
}

async function upload(office: Office, c: Context<PeopleEnv>) {
  const form = await readForm(c.req.raw, limits.upload + overhead)
  const file = form.uploads.get('file')
  if (file === undefined) throw new Refusal(400, '没有收到文件。')
  const { caption } = checked(form.fields, captionBody)
  return sendFile(office, c.get('account'), { ...file, mime: mimeOf(file.name) }, caption)
}

/** What an act came to, with the person's latest event: what comes after it came after the act. */
function done<T extends object>(office: Office, c: Context<PeopleEnv>, outcome: T): Response {
  return c.json({ ...outcome, cursor: lastEvent(office.store, c.get('account').id) })
}
