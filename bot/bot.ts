import { Bot, type Context as GrammyContext } from 'grammy'
import type { Logger } from 'pino'
import { tellGroupOnce } from '../db/groups.ts'
import type { Store } from '../db/store.ts'
import { atTurn } from '../db/turns.ts'
import { onError } from './errors.ts'
import { linksTo, readUpdate, updateOf } from './incoming.ts'
import { type Backoff, usualBackoff } from './pace.ts'
import { type Surroundings, talkTurn } from './talk.ts'
import { again } from './telegram/again.ts'
import { clientOptions, type Patience } from './telegram/client.ts'
import { plainWords } from './words/plain.ts'

export type BotDeps = {
  readonly token: string
  readonly apiRoot?: string
  readonly patience?: Patience | undefined
  /** The rests after answers to taps that failed. */
  readonly backoff?: Backoff
  readonly store: Store
  readonly logger: Logger
  readonly zone: string
  /** Whether a model can draft sections. */
  readonly model: boolean
  /** The address of the office's own chat, where the bot lives in it. */
  readonly chat?: string
}

/** The bot. Reading order: groups are refused and left, every other update is one turn, errors have one boundary. */
export function createBot(deps: BotDeps): Bot {
  const bot = new Bot(deps.token, { client: clientOptions(deps.apiRoot, deps.patience) })
  bot.chatType(['group', 'supergroup']).on('message', (ctx) => refuseGroup(deps.store, ctx))
  bot.chatType('private').use((ctx) => turn(deps, ctx))
  bot.catch(onError(deps.logger, deps.backoff))
  return bot
}

/** What the dialogue is told of the world around it. */
export function surroundings(
  { zone, model, chat }: Pick<BotDeps, 'zone' | 'model' | 'chat'>,
  username: string,
): Surroundings {
  return { zone, model, links: linksTo(chat, username) }
}

/** One update: decided and committed in one transaction; what it says is sent from the outbox. */
function turn(deps: BotDeps, ctx: GrammyContext): void {
  const update = updateOf(ctx)
  if (!update) return
  const around = { ...surroundings(deps, ctx.me.username), at: update.at }
  atTurn(deps.store, update, (heard) => {
    const read = readUpdate(ctx, heard, around)
    return 'answer' in read ? { says: [{ text: read.answer }] } : talkTurn(heard, read.message, around)
  })
  if (ctx.callbackQuery) stopSpinner(ctx, deps.backoff)
}

/** A button spins until its tap is answered, which Telegram takes for half a minute or so. */
function stopSpinner(ctx: GrammyContext, backoff = usualBackoff): void {
  again(() => ctx.answerCallbackQuery(), { backoff, tries: 6 }).catch(() => undefined)
}

/** A group is told once, through the outbox like everybody, that a filing is not for groups. */
function refuseGroup(store: Store, ctx: GrammyContext): void {
  const update = updateOf(ctx)
  if (update) tellGroupOnce(store, update.chat, plainWords.groupChat, update.at)
}
