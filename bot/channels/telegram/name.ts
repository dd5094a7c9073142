import { Api } from 'grammy'
import { clientOptions } from './client.ts'

/** Telegram did not give the bot's name: it cannot be reached, or does not know the token. */
export class NamelessError extends Error {}

/** The bot's name at Telegram. Rejects with a NamelessError. */
export async function nameAtTelegram(token: string, apiRoot: string | undefined): Promise<string> {
  try {
    return (await new Api(token, clientOptions(apiRoot)).getMe()).username
  } catch (cause) {
    // Without the cause: its message may contain the token.
    throw new NamelessError(cause instanceof Error ? cause.name : typeof cause)
  }
}
