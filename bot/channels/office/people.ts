import { type Context, Hono, type MiddlewareHandler } from 'hono'
import * as z from 'zod'
import type { Account } from '../../../db/page/accounts.ts'
import { type Form, withForm } from './body.ts'
import type { Env, PeopleEnv } from './env.ts'
import { limits } from './limits.ts'
import { block, type Doer, edit, refuseBlocked, say, sendFile, tap, tapRow, wasDone } from './people/acts.ts'
import { deviceRoutes } from './people/devices.ts'
import { entryRoutes } from './people/entry.ts'
import { readingRoutes } from './people/reading.ts'
import { answerRefusal, checked, Refusal, readJson } from './people/refusal.ts'
import { signedIn } from './people/signing-in.ts'
import { viewingRoutes } from './people/viewing.ts'
import type { Office } from './state.ts'
import { refuseTooMuch } from './uploading.ts'

const messageId = z.coerce.number().int().positive()
/** The page's own key for what it sends; the same key again means the same message. */
const key = z.string().min(1).max(limits.key).nullish()
const sayBody = z.object({ text: z.string(), replyTo: messageId.nullish(), key })
const editBody = z.object({ text: z.string(), key })
const tapBody = z.object({ messageId, data: z.string(), key })
const name = z.string().min(1).max(limits.row)
/** A row of the form; `cell`: one of its cells, `finding`: a finding there that is to be explained. */
const rowBody = z.object({ row: name, cell: name.exactOptional(), finding: name.exactOptional(), key })
const keyBody = z.object({ key })
const fileBody = z.object({ caption: z.string().default(''), key })
/** What a form contains besides its file, in bytes. */
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
  app.route('/', viewingRoutes(office))
  app.route('/', deviceRoutes(office))
  app.use(notTooFast(office))
  app.post('/messages', async (c) => {
    const { text, replyTo, key } = await readJson(c, sayBody)
    return c.json(say(office, doer(c, key), text, replyTo ?? null))
  })
  app.put('/messages/:id', async (c) => {
    const { text, key } = await readJson(c, editBody)
    return c.json(edit(office, doer(c, key), checked(c.req.param('id'), messageId), text))
  })
  app.post('/taps', async (c) => {
    const { messageId, data, key } = await readJson(c, tapBody)
    return c.json(tap(office, doer(c, key), messageId, data))
  })
  app.post('/rows', async (c) => {
    const { key, ...place } = await readJson(c, rowBody)
    return c.json(tapRow(office, doer(c, key), place))
  })
  app.post('/files', async (c) => c.json(await upload(office, c)))
  app.post('/block', (c) => c.json(block(office, account(c), true)))
  app.post('/unblock', (c) => c.json(block(office, account(c), false)))
  return app
}

function account(c: Context<PeopleEnv>): Account {
  return c.get('signedIn').account
}

function doer(c: Context<PeopleEnv>, key: string | null | undefined): Doer {
  return { account: account(c), key: key ?? undefined }
}

function notTooFast({ acts }: Office): MiddlewareHandler<PeopleEnv> {
  return async (c, next) => {
    const wait = acts(account(c).chat)
    if (wait > 0) throw new Refusal(429, `发得太快了，请过${wait}秒再发。`, wait)
    return next()
  }
}

/** Refuses what it can before the file is read; a file that was stored before is not stored twice. */
function upload(office: Office, c: Context<PeopleEnv>) {
  const { store, uploading, now } = office
  const { chat } = account(c)
  refuseBlocked(account(c))
  const size = Math.max(0, Number(c.req.header('content-length') ?? 0) - overhead)
  return uploading.run(chat, () =>
    withForm(office, c.req.raw, {
      cap: limits.sent + overhead,
      begins(fields) {
        if (wasDone(office, doer(c, checked(fields, keyBody).key))) return false
        refuseTooMuch(store, chat, size, now())
        return true
      },
      work: ({ fields, upload }: Form) => {
        const { caption, key } = checked(fields, fileBody)
        return sendFile(office, doer(c, key), upload, caption)
      },
    }),
  )
}
