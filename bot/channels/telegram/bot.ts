import { Bot, type BotError, type Context } from 'grammy'
import type { Logger } from 'pino'
import { traceOf } from '../../errors.ts'
import { type Backoff, usualBackoff } from '../../pace.ts'
import { plainWords } from '../../plain-words.ts'
import type { Ports } from '../channel.ts'
import { again } from './again.ts'
import { arrivalOf } from './arrival.ts'
import { clientOptions, type Patience } from './client.ts'

export type BotDeps = {
  readonly token: string
  readonly apiRoot?: string | undefined
  readonly patience?: Patience | undefined
  /** The waits after failed answers to taps. */
  readonly backoff?: Backoff | undefined
  readonly logger: Pick<Logger, 'error'>
  /** What to do with arrivals. */
  readonly ports: () => Ports
}

/** An update could not be stored and is to be delivered again. */
export class ComesAgainError extends Error {}

/**
 * grammY's bot. Groups are told that a filing is not for them, and are left; every other update is one arrival; errors
 * have one boundary.
 */
export function createBot({ token, apiRoot, patience, backoff = usualBackoff, logger, ports }: BotDeps): Bot {
  const told = new Told()
  const bot = new Bot(token, { client: clientOptions(apiRoot, patience) })
  bot
    .chatType(['group', 'supergroup'])
    .on('message', (ctx) => ports().tellOnce(String(ctx.chat.id), plainWords.groupChat))
  bot.chatType('private').use((ctx) => takeIn(ctx, ports(), { backoff, told }))
  bot.catch(({ error, ctx }: BotError) => {
    logger.error({ update: ctx.update.update_id, ...traceOf(error) }, 'an update was not taken in')
  })
  return bot
}

type Taking = { readonly backoff: Backoff; readonly told: Told }

function takeIn(ctx: Context, { receive }: Ports, { backoff, told }: Taking): void {
  const arrival = arrivalOf(ctx)
  if (!arrival) return
  const received = receive(arrival)
  const tries = { backoff, tries: 6 }
  if ('notKept' in received) {
    // Sent at once and not stored: if the arrival could not be stored, neither can an outbox row.
    if (told.first(arrival.id)) again(() => ctx.reply(received.notKept), tries).catch(() => undefined)
    if (received.comesAgain) throw new ComesAgainError()
    return
  }
  // A button spins until its tap is answered, which Telegram accepts for about half a minute.
  if (ctx.callbackQuery) again(() => ctx.answerCallbackQuery(), tries).catch(() => undefined)
}

/** The latest updates whose writers were told that they were not stored, so that they are told once. */
class Told {
  readonly #most = 1000
  readonly #ids = new Set<string>()

  first(id: string): boolean {
    if (this.#ids.has(id)) return false
    const [oldest] = this.#ids
    if (oldest !== undefined && this.#ids.size >= this.#most) this.#ids.delete(oldest)
    this.#ids.add(id)
    return true
  }
}
