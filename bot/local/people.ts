import { type Context, Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { lastEvent } from '../../db/chat/events.ts'
import type { Office } from './api/call.ts'
import { withForm } from './body.ts'
import type { Env, PeopleEnv } from './env.ts'
import { limits } from './limits.ts'
import { block, edit, refuseBlocked, say, sendFile, tap } from './people/acts.ts'
import { deviceRoutes } from './people/devices.ts'
import { entryRoutes } from './people/entry.ts'
import { readingRoutes } from './people/reading.ts'
import { answerRefusal, checked, Refusal, readJson } from './people/refusal.ts'
import { signedIn } from './people/signing-in.ts'
import { refuseTooMuch } from './uploading.ts'

const messageId = z.coerce.number().int().positive()
const sayBody = z.object({ text: z.string(), replyTo: messageId.nullish() })
const editBody = z.object({ text: z.string() })
const tapBody = z.object({ messageId, data: z.string() })
const captionBody = z.object({ caption: z.string().default('') })
/** What a form has besides its file. */
const overhead = 16 * 1024

/** Everything under `/chat`: JSON over HTTP for one signed-in person; refusals are `{error}` in Chinese. */
export function peopleRoutes(office: Office): Hono<Env> {
  const app = new Hono<Env>()
  app.onError((error, c) => answerRefusal(error, c, office.onError))
  app.route('/', entryRoutes(office))
  app.route('/', signedInRoutes(office))
  return app
}

function signedInRoutes(office: Office): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>()
  app.use(signedIn(office))
  app.route('/', readingRoutes(office))
  app.route('/', deviceRoutes(office))
  app.use(notTooFast(office))
  app.post('/messages', async (c) => {
    const { text, replyTo } = await readJson(c, sayBody)
    return done(office, c, say(office, account(c), text, replyTo ?? null))
  })
  app.put('/messages/:id', async (c) => {
    const { text } = await readJson(c, editBody)
    return done(office, c, edit(office, account(c), checked(c.req.param('id'), messageId), text))
  })
  app.post('/taps', async (c) => {
    const body = await readJson(c, tapBody)
    return done(office, c, tap(office, account(c), body.messageId, body.data))
  })
  app.post('/files', async (c) => done(office, c, await upload(office, c)))
  app.post('/block', (c) => done(office, c, block(office, account(c), true)))
  app.post('/unblock', (c) => done(office, c, block(office, account(c), false)))
  return app
}

function account(c: Context<PeopleEnv>) {
  return c.get('signedIn').account
}

function notTooFast({ acts }: Office): MiddlewareHandler<PeopleEnv> {
  return async (c, next) => {
    const wait = acts(account(c).id)
    if (wait > 0) throw new Refusal(429, `发得太快了，请过${wait}秒再发。`, wait)
    return next()
  }
}

/** What can be refused is refused before anything is read. */
function upload(office: Office, c: Context<PeopleEnv>) {
  const { store, uploading } = office
  const person = account(c)
  refuseBlocked(person)
  refuseTooMuch(store, person.id, Math.max(0, Number(c.req.header('content-length') ?? 0) - overhead))
  return uploading.run(person.id, () =>
    withForm(office, c.req.raw, limits.sent + overhead, ({ uploads, fields }) => {
      const file = uploads.get('file')
      if (file === undefined) throw new Refusal(400, '没有收到文件。')
      return sendFile(office, person, file, checked(fields, captionBody).caption)
    }),
  )
}

/** What an act came to, with the person's latest event: what comes after it came after the act. */
function done<T extends object>(office: Office, c: Context<PeopleEnv>, outcome: T): Response {
  return c.json({ ...outcome, cursor: lastEvent(office.store, account(c).id) })
}
