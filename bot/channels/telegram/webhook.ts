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
  /** Whether updates are accepted at the moment. */
  readonly isOpen: () => boolean
  readonly logger: Pick<Logger, 'error'>
}

/** An update is a few KB; one that replies to long messages contains them. */
const mostBytes = 1_000_000

/**
 * Receives updates from Telegram: answers 200 once the turn is stored, 401 if the secret is wrong. If it is not stored,
 * the answer is 500: Telegram sends it again, and later updates of that chat after it.
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
