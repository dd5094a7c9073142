import { Bot, type Context as GrammyContext } from 'grammy'
import type { Logger } from 'pino'
import { takeTurn } from '../core/dialogue/take-turn.ts'
import type { Turn } from '../core/dialogue/talk.ts'
import type { Store } from '../db/store.ts'
import { atTurn, type Effects } from '../db/turns.ts'
import { onError } from './errors.ts'
import { incomingOf, linkOf, readUpdate, updateOf } from './incoming.ts'
import { compose } from './words/compose.ts'
import { plainWords } from './words/plain.ts'

export type BotDeps = {
  readonly token: string
  readonly apiRoot?: string
  readonly store: Store
  readonly logger: Logger
  readonly zone: string
  /** Whether a model can draft sections. */
  readonly model: boolean
  /** The address of the office's own chat, where the bot lives in it. */
  readonly chat?: string
}

/** The bot. Reading order: groups are refused, every other update is one turn, errors have one boundary. */
export function createBot(deps: BotDeps): Bot {
  const bot = new Bot(deps.token, deps.apiRoot ? { client: { apiRoot: deps.apiRoot } } : {})
  bot.chatType(['group', 'supergroup']).on('message', refuseGroup)
  bot.chatType('private').use((ctx) => turn(deps, ctx))
  bot.catch(onError(deps.logger))
  return bot
}

/** One update: decided and committed in one transaction; what it says is sent from the outbox. */
function turn(deps: BotDeps, ctx: GrammyContext): void {
  const update = updateOf(ctx)
  if (!update) return
  const link = (token: string) => linkOf(deps.chat, ctx.me.username, token)
  const around = { zone: deps.zone, model: deps.model, link }
  atTurn(deps.store, update, (context): Effects => {
    const read = readUpdate(ctx, context)
    if ('answer' in read) return { says: [{ text: read.answer }] }
    return effectsOf(takeTurn(incomingOf(context, read.message, around)))
  })
  if (ctx.callbackQuery)
    ctx.answerCallbackQuery().catch((error) => deps.logger.debug({ error }, 'a tap went unanswered'))
}

/** A turn with its sentences in words. */
export function effectsOf({ says, tells, ...effects }: Turn): Effects {
  const told = tells?.map(({ to, says }) => ({ to, says: compose(says) }))
  return { ...effects, says: compose(says), ...(told ? { tells: told } : {}) }
}

async function refuseGroup(ctx: GrammyContext): Promise<void> {
  ctx.reply(plainWords.groupChat).catch(() => undefined)
}
