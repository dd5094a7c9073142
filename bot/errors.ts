import type { BotError } from 'grammy'
import type { Logger } from 'pino'
import { plainWords } from './words/plain.ts'

/** The one boundary: an error is logged without what the person wrote, and the person is told kindly; a group is told nothing. */
export function onError(logger: Logger) {
  return ({ error, ctx }: BotError): void => {
    logger.error({ update: ctx.update.update_id, ...traceOf(error) }, 'a turn failed')
    if (ctx.chat?.type === 'private') ctx.api.sendMessage(ctx.chat.id, plainWords.wentWrong).catch(() => undefined)
  }
}

/** Where it went wrong, without the message, which may hold an answer. */
export function traceOf(error: unknown): { error: string; trace?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim())
  return { error: error.name, trace: lines.filter((line) => line.startsWith('at ')) }
}
