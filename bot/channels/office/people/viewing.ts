import { type Context, Hono } from 'hono'
import { stateWords } from '../../../../core/words/states.ts'
import type { InHand } from '../../../../db/page/in-hand.ts'
import { isOpen } from '../../../../db/page/sessions.ts'
import type { PeopleEnv } from '../env.ts'
import type { Office } from '../state.ts'
import type { ViewedFiling } from '../view-shapes.ts'
import { RestingError, type Viewed } from '../views.ts'
import { Refusal } from './refusal.ts'

/** How often it is begun anew because the person changed the filing meanwhile. */
const tries = 3
const busy = '这边的表格一时显示不出来，聊天照常能用，过一会儿会自己再试。'

/** What stands in the current filing of a signed-in person, beside the chat. */
export function viewingRoutes(office: Office): Hono<PeopleEnv> {
  const app = new Hono<PeopleEnv>()
  app.get('/view', (c) => view(office, c))
  return app
}

async function view(office: Office, c: Context<PeopleEnv>): Promise<Response> {
  const { views } = office
  const { id } = c.get('signedIn').account
  for (let tried = 0; tried < tries; tried += 1) {
    const inHand = views.inHand(id)
    const version = views.version(inHand)
    const etag = `"${version}"`
    if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, { etag })
    if (!inHand) return c.json({ filing: null }, 200, { etag })
    const viewed = await made(office, id, inHand)
    if (!isOpen(office.store, c.get('signedIn'), office.now())) throw new Refusal(401, '您已在这台设备上退出。')
    const now = views.inHand(id)
    if (viewed && now?.filing === inHand.filing) return answer(office, c, now, viewed)
  }
  throw new Refusal(503, busy, 1)
}

async function made({ views, onError }: Office, person: number, inHand: InHand): Promise<Viewed | undefined> {
  try {
    return await views.of(person, inHand)
  } catch (error) {
    if (!(error instanceof RestingError)) onError(error)
    throw new Refusal(503, busy, 10)
  }
}

/** 2023年度 云溪县教育局 */
export function titleOf({ year, department }: Pick<InHand, 'year' | 'department'>): string {
  return `${year}年度 ${department}`
}

/** A version that is older than the filing has become is sent as it is: the page hears of the change. */
function answer({ views }: Office, c: Context<PeopleEnv>, inHand: InHand, viewed: Viewed): Response {
  const filing = Buffer.from(`{"filing":${JSON.stringify(viewedFiling(inHand, viewed))},`)
  return c.body(Buffer.concat([filing, viewed.fields.subarray(1)]), 200, {
    etag: `"${views.version(inHand, viewed.key)}"`,
    'content-type': 'application/json; charset=utf-8',
  })
}

function viewedFiling(inHand: InHand, { done }: Viewed): ViewedFiling {
  const { state, deadline, row, finding } = inHand
  return {
    title: titleOf(inHand),
    state: stateWords[state],
    ...(deadline === undefined ? {} : { deadline }),
    row: typeof row === 'string' ? row : null,
    ...(typeof finding === 'string' ? { finding } : {}),
    done,
  }
}
