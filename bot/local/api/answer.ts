import * as z from 'zod'
import { addEvent } from '../../../db/chat/events.ts'
import { answerQuery } from '../../../db/chat/queries.ts'
import { atomically } from '../../../db/chat/store.ts'
import { limits } from '../limits.ts'
import { badRequest, type Call, flag, read } from './call.ts'

const stale = 'query is too old and response timeout expired or query ID is invalid'
const answerParams = z.object({
  callback_query_id: z.coerce.string({ error: stale }),
  text: z.string().max(200, { error: 'MESSAGE_TOO_LONG' }).default(''),
  show_alert: flag.default(false),
})

/** The answer to a tap comes to the person as a notice. Each tap is answered once, within a minute. */
export function answerCallbackQuery(call: Call): true {
  const { callback_query_id: queryId, text, show_alert: alert } = read(call, answerParams)
  const { store } = call.office
  return atomically(store, () => {
    const account = answerQuery(store, queryId, limits.tapLife)
    if (account === undefined) throw badRequest(stale)
    addEvent(store, account, { type: 'notice', queryId, text, alert })
    return true
  })
}
