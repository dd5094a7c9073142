import { Api } from 'grammy'
import { clientOptions } from './client.ts'

/** Telegram did not tell the bot's name: it cannot be reached, or does not know the token. */
export class NamelessError extends Error {}

/** What the bot is called at Telegram. Rejects with a NamelessError. */
export async function nameAtTelegram(token: string, apiRoot: string | undefined): Promise<string> {
  try {
    return (await new Api(token, clientOptions(apiRoot)).getMe()).username
  } catch (cause) {
    // Without the cause: its message may hold the token.
    throw new NamelessError(cause instanceof Error ? cause.name : typeof cause)
  }
}
