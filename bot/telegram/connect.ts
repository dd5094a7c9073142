import { type Bot, GrammyError } from 'grammy'
import { exitCodes, FatalError } from '../endings.ts'
import type { Backoff } from '../pace.ts'
import { telegramWords } from '../words/telegram.ts'
import { again } from './again.ts'
import { nodeSignal } from './client.ts'
import type { Contact } from './contact.ts'

/** Telegram does not know the token, or cannot read it. */
const refused: readonly number[] = [401, 404]

export type ConnectOptions = { readonly backoff: Backoff; readonly signal?: AbortSignal | undefined }

/**
 * Learns who the bot is and takes the messages to itself, however long the server cannot be reached. Rejects with a
 * FatalError when it does not know the token, with another error when the signal ends it.
 */
export async function connect(bot: Bot, contact: Contact, { backoff, signal }: ConnectOptions): Promise<void> {
  const ending = signal ? { signal } : {}
  const options = { backoff, ...ending, onTrouble: (error: unknown) => contact.lost(error) }
  const ends = signal && nodeSignal(signal)
  try {
    bot.botInfo = await again(() => bot.api.getMe(ends), options)
    await again(() => bot.api.deleteWebhook({}, ends), options)
  } catch (error) {
    throw isTokenRefused(error) ? new FatalError(telegramWords.tokenRefused, exitCodes.tokenRefused) : error
  }
  contact.had()
}

function isTokenRefused(error: unknown): boolean {
  return error instanceof GrammyError && refused.includes(error.error_code)
}
