import { setTimeout as rest } from 'node:timers/promises'
import * as z from 'zod'
import { flag, json, readParams } from './checks.ts'
import type { Moments } from './moments.ts'
import { badRequest } from './refusal.ts'
import type { Call } from './sending.ts'
import { queueOf, type Update, type Updates } from './updates.ts'

/** Where updates are delivered, and the last error there. */
export type Hook = {
  readonly url: string
  readonly secret: string | undefined
  failedAt?: number
  reason?: string
}

/** One attempt to deliver an update, and the status: 0 if nobody listened. */
export type Brought = { readonly update: number; readonly status: number }

/** Delivers updates to a webhook as Telegram does: those of one chat in order, each until it is answered with 200. */
export class Bringing {
  /** The proxy before the bot: it terminates TLS and keeps the path. */
  proxy: string | undefined
  readonly brought: Brought[] = []
  readonly #updates: Updates
  readonly #moments: Moments
  readonly #againMs: number
  readonly #busy = new Set<string>()
  readonly #ends = new AbortController()

  /** `againMs` is the wait after a failure. */
  constructor(updates: Updates, moments: Moments, againMs: number) {
    this.#updates = updates
    this.#moments = moments
    this.#againMs = againMs
  }

  /** Delivers what waits in chats that are not being served. */
  look(): void {
    if (!this.#updates.hook || this.#ends.signal.aborted) return
    for (const update of this.#updates.pending) {
      const queue = queueOf(update)
      if (this.#busy.has(queue)) continue
      this.#busy.add(queue)
      void this.#bring(update).finally(() => {
        this.#busy.delete(queue)
        this.look()
      })
    }
  }

  stop(): void {
    this.#ends.abort()
  }

  async #bring(update: Update): Promise<void> {
    const { hook } = this.#updates
    if (!hook) return
    const status = await this.post(update, hook.secret).catch(() => 0)
    this.brought.push({ update: update.update_id, status })
    if (status === 200) this.#updates.done(update.update_id)
    else {
      hook.failedAt = (hook.failedAt ?? 0) + 1
      hook.reason = status === 0 ? 'Connection refused' : `Wrong response from the webhook: ${status}`
    }
    this.#moments.tell()
    if (status !== 200) await rest(this.#againMs, undefined, { ref: false, signal: this.#ends.signal }).catch(() => {})
  }

  /** One request, with any secret; resolves to the status. */
  async post(update: unknown, secret: string | undefined): Promise<number> {
    const { hook } = this.#updates
    if (!hook || this.proxy === undefined) return 0
    const response = await fetch(`${this.proxy}${new URL(hook.url).pathname}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: typeof update === 'string' ? update : JSON.stringify(update),
      signal: this.#ends.signal,
    })
    await response.arrayBuffer()
    return response.status
  }
}

const setting = z.strictObject({
  url: z.string(),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/, { error: 'secret token contains unallowed characters' })
    .optional(),
  allowed_updates: json(z.array(z.string())).optional(),
  max_connections: json(z.int().min(1).max(100)).optional(),
  drop_pending_updates: flag.optional(),
})

const ports: readonly string[] = ['', '80', '88', '443', '8443']

export function setWebhook({ world, params }: Call): true {
  const { url, secret_token: secret, allowed_updates, drop_pending_updates } = readParams(params, setting)
  const { protocol, port } = new URL(url)
  if (protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  if (!ports.includes(port)) throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  if (drop_pending_updates) world.updates.drop()
  world.updates.bringTo({ url, secret }, allowed_updates)
  return true
}

export function getWebhookInfo({ world, params }: Call) {
  readParams(params, z.strictObject({}))
  const { hook, pending } = world.updates
  return {
    url: hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: pending.length,
    ...(hook?.failedAt === undefined ? {} : { last_error_date: hook.failedAt, last_error_message: hook.reason }),
  }
}
