import { type Bot, GrammyError } from 'grammy'
import { exitCodes, FatalError } from '../../endings.ts'
import { endingWords } from '../../endings-words.ts'
import type { Backoff } from '../../pace.ts'
import { again } from './again.ts'
import { nodeSignal } from './client.ts'
import type { Contact } from './contact.ts'
import { telegramWords } from './words.ts'

/** Telegram does not know the token, or cannot read it. */
const refused: readonly number[] = [401, 404]

export type ConnectOptions = {
  readonly backoff: Backoff
  readonly signal?: AbortSignal | undefined
  /** Directs the messages to this program. */
  readonly claim: () => Promise<unknown>
}

/**
 * Learns the bot's name and claims its messages, waiting for the server as long as necessary. Rejects with a FatalError
 * if the server does not know the token, with another error if the signal ends it.
 */
export async function connect(bot: Bot, contact: Contact, { backoff, signal, claim }: ConnectOptions): Promise<void> {
  const ending = signal ? { signal } : {}
  const options = { backoff, ...ending, onTrouble: (error: unknown) => contact.lost(error) }
  const ends = signal && nodeSignal(signal)
  try {
    bot.botInfo = await again(() => bot.api.getMe(ends), options)
    await again(claim, options)
  } catch (error) {
    throw hopeless(error) ?? error
  }
  contact.had()
}

function hopeless(error: unknown): FatalError | undefined {
  if (!(error instanceof GrammyError)) return undefined
  if (refused.includes(error.error_code)) return new FatalError(telegramWords.tokenRefused, exitCodes.tokenRefused)
  const [, reason] = /bad webhook: (.+)/.exec(error.description) ?? []
  if (reason !== undefined) return new FatalError(telegramWords.webhookRefused(reason), 1)
  return new FatalError(endingWords.cannotStart(endingWords.botRefused(error.error_code)), 1)
}
