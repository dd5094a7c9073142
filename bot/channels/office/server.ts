import { Hono } from 'hono'
import type { Reach } from '../../reach/settings.ts'
import { arrivalsFor } from './arrival.ts'
import type { Env } from './env.ts'
import { closedAnswers, onlyOwnName, onlyOwnPage } from './guard.ts'
import { manualRoutes } from './manual/routes.ts'
import { pageRoutes } from './page.ts'
import { peopleRoutes } from './people.ts'
import type { Office } from './state.ts'

/** The page and its interface; before them the routes of other channels, under any host name. */
export function pageApp(office: Office, reach: Reach, others: readonly Hono[] = []): Hono<Env> {
  const app = new Hono<Env>()
  for (const other of others) app.route('/', other)
  app.use(closedAnswers)
  app.use(onlyOwnName(arrivalsFor(reach), reach.publicUrl))
  app.use('/chat/*', onlyOwnPage)
  app.route('/help', manualRoutes())
  app.route('/', pageRoutes())
  app.route('/chat', peopleRoutes(office))
  app.notFound((c) => c.json({ error: '没有这个地址。' }, 404))
  return app
}
