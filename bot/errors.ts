import type { BotError } from 'grammy'
import type { Logger } from 'pino'
import { plainWords } from './words/plain.ts'

/** The one boundary: an error is logged without what the person wrote, and the person is told kindly. */
export function onError(logger: Logger) {
  return ({ error, ctx }: BotError): void => {
    const trace = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
    logger.error(
      { update: ctx.update.update_id, error: error instanceof Error ? error.name : typeof error, trace },
      'a turn failed',
    )
    if (ctx.chat) ctx.api.sendMessage(ctx.chat.id, plainWords.wentWrong).catch(() => undefined)
  }
}
