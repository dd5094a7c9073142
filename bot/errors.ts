import type { BotError } from 'grammy'
import type { Logger } from 'pino'
import { codeOf } from '../db/trouble.ts'
import { usualBackoff } from './pace.ts'
import { again } from './telegram/again.ts'
import { notKeptWords } from './words/not-kept.ts'

/** The one boundary: an error is logged without what the person wrote, and the person is told kindly; a group is told nothing. */
export function onError(logger: Logger, backoff = usualBackoff) {
  return ({ error, ctx }: BotError): void => {
    logger.error({ update: ctx.update.update_id, ...traceOf(error) }, 'a turn failed')
    const { chat } = ctx
    if (chat?.type !== 'private') return
    const say = () => ctx.api.sendMessage(chat.id, notKeptWords(codeOf(error)))
    again(say, { backoff, tries: 6 }).catch(() => undefined)
  }
}

/** What went wrong and where, without the message, which may hold an answer or an address. */
export function traceOf(error: unknown): { error: string; code?: string; trace?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error }
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim())
  const code = codeOf(error)
  const trace = lines.filter((line) => line.startsWith('at '))
  return { error: error.name, ...(code === undefined ? {} : { code }), trace }
}
