import { type Bot, webhookCallback } from 'grammy'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { traceOf } from '../../errors.ts'
import { ComesAgainError } from './bot.ts'

export type WebhookOptions = {
  readonly bot: Bot
  /** Its path is the route. */
  readonly url: string
  readonly secret: string
  /** Whether updates are taken just now. */
  readonly isOpen: () => boolean
  readonly logger: Pick<Logger, 'error'>
}

/** An update is a few KB; one that answers long messages has them in it. */
const mostBytes = 1_000_000

/**
 * Takes updates in as Telegram brings them: answered with 200 once the turn is kept, with 401 where the secret is not the
 * right one. What is not kept is answered with 500: Telegram brings it again, and whatever follows in that chat after it.
 */
export function webhookRoutes({ bot, url, secret, isOpen, logger }: WebhookOptions): Hono {
  const app = new Hono()
  const take = webhookCallback(bot, 'hono', { secretToken: secret })
  app.post(new URL(url).pathname, bodyLimit({ maxSize: mostBytes }), async (c) =>
    isOpen() ? take(c) : c.body(null, 503),
  )
  app.onError((error, c) => refusal(error, c, logger))
  return app
}

function refusal(error: Error, c: Context, logger: Pick<Logger, 'error'>): Response {
  if ('getResponse' in error && typeof error.getResponse === 'function') return error.getResponse()
  if (error instanceof SyntaxError) return c.body(null, 400)
  const cause = 'error' in error ? error.error : error
  if (!(cause instanceof ComesAgainError)) logger.error(traceOf(cause), 'an update was not taken in')
  return c.body(null, 500)
}
