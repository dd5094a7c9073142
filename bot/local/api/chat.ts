import * as z from 'zod'
import { findAccount } from '../../../db/chat/accounts.ts'
import { addMessage, findMessage, hasWritten, type NewMessage } from '../../../db/chat/messages.ts'
import { atomically } from '../../../db/chat/store.ts'
import type { Account } from '../../../db/chat/types.ts'
import { ApiError, badRequest, type Call, flag, json } from './call.ts'
import { toMessage } from './shapes.ts'

/** The person whose private chat this is. Throws 400 if the bot does not know the chat, 403 if it is blocked there. */
export function knownChat(call: Call, id: number): Account {
  const { store } = call.office
  const account = Number.isSafeInteger(id) ? findAccount(store, id) : undefined
  if (account === undefined || !hasWritten(store, account.id)) throw badRequest('chat not found')
  if (account.blocked) throw new ApiError(403, 'Forbidden: bot was blocked by the user')
  return account
}

/** Puts the bot's message into the chat, with what `compose` keeps, or nothing at all. Throws 429 when it comes too fast. */
export function deliver(call: Call, account: Account, compose: () => Omit<NewMessage, 'from'>) {
  const wait = call.office.limiter(account.id)
  if (wait > 0) throw new ApiError(429, `Too Many Requests: retry after ${wait}`, wait)
  const { store } = call.office
  const message = atomically(store, () => addMessage(store, account.id, { ...compose(), from: 'bot' }))
  return toMessage(call.office, account, message)
}

const missing = 'message to be replied not found'

/** The parameters, new and old, that say what a message answers. */
export const replyParams = {
  reply_parameters: json(
    z.object({ message_id: z.number({ error: missing }), allow_sending_without_reply: flag.optional() }),
  ).optional(),
  reply_to_message_id: z.coerce.number({ error: missing }).optional(),
  allow_sending_without_reply: flag.optional(),
}

type ReplyParams = z.infer<z.ZodObject<typeof replyParams>>

/** The message that is answered, or null. Throws 400 if it is gone and the bot did not allow for that. */
export function repliedTo(call: Call, account: Account, params: ReplyParams): number | null {
  const id = params.reply_parameters?.message_id ?? params.reply_to_message_id
  if (id === undefined) return null
  if (findMessage(call.office.store, account.id, id) !== undefined) return id
  if (params.reply_parameters?.allow_sending_without_reply ?? params.allow_sending_without_reply) return null
  throw badRequest(missing)
}
