import type { Update } from 'grammy/types'
import * as z from 'zod'
import { allowUpdates, confirmUpdates, offsetFromEnd, pendingUpdates } from '../../../db/chat/updates.ts'
import { ApiError, type Call, flag, json, read } from './call.ts'

const conflict = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'

const whole = z.coerce.number().int()
const pollParams = z.object({
  offset: whole.default(0),
  limit: whole.min(1).max(100).catch(100),
  timeout: whole.min(0).max(50).catch(50).default(0),
  allowed_updates: json(z.array(z.string())).optional(),
})

/** Long poll. The offset confirms what is below it; what is not confirmed comes again. A newer poll ends an older one. */
export async function getUpdates(call: Call): Promise<Update[]> {
  const { store, hub, poll } = call.office
  const params = read(call, pollParams)
  poll.current?.abort()
  const own = new AbortController()
  poll.current = own
  if (params.allowed_updates !== undefined) allowUpdates(store, params.allowed_updates)
  const from = params.offset < 0 ? offsetFromEnd(store, -params.offset) : params.offset
  confirmUpdates(store, from)
  const stop = AbortSignal.any([own.signal, call.signal])
  const found = await hub.until('queue', () => waiting(call, from, params.limit), params.timeout, stop)
  if (own.signal.aborted) throw new ApiError(409, conflict)
  poll.current = undefined
  return found ?? []
}

function waiting(call: Call, from: number, limit: number): Update[] | undefined {
  const rows = pendingUpdates(call.office.store, from, limit)
  return rows.length === 0 ? undefined : rows.map(({ id, kind, body }) => ({ update_id: id, [kind]: body }))
}

const webhookParams = z.object({ drop_pending_updates: flag.optional() })

export function deleteWebhook(call: Call): true {
  const { store } = call.office
  if (read(call, webhookParams).drop_pending_updates) confirmUpdates(store, Number.MAX_SAFE_INTEGER)
  return true
}
