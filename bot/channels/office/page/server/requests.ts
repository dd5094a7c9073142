import type { ChatEvent, ChatMessage, Device, Found, NewCode, OnForm, Profile } from '../../shapes.ts'
import type { View } from '../../view-shapes.ts'
import { session } from './session.ts'

/** The server's own words for a refusal; `status` 0 if it could not be reached, `wait` in seconds if it named a time. */
export class Refused extends Error {
  readonly status: number
  readonly wait: number | undefined

  constructor(status: number, words: string, wait?: string | null) {
    super(words)
    this.status = status
    this.wait = wait ? Number(wait) : undefined
  }
}

/** Whether nobody answered, or only a proxy before the server: what was asked may be asked again. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Refused && [0, 502, 503, 504].includes(error.status)
}

type Asking = { readonly body?: unknown; readonly headers?: Record<string, string>; readonly signal?: AbortSignal }

async function fetched(method: string, path: string, { body, headers = {}, signal }: Asking = {}): Promise<Response> {
  const isForm = body instanceof FormData
  const sent = { ...headers, ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }) }
  const authorised = session.token === undefined ? sent : { ...sent, authorization: `Bearer ${session.token}` }
  const content = isForm ? body : body === undefined ? null : JSON.stringify(body)
  const options = { method, headers: authorised, body: content, ...(signal ? { signal } : {}) }
  const response = await fetch(`/chat${path}`, options).catch(() => {
    throw new Refused(0, '连不上服务器，请稍后再试。')
  })
  if (response.ok || response.status === 304) return response
  const answer = (await response.json().catch(() => ({}))) as { readonly error?: string }
  throw new Refused(response.status, answer.error ?? '没有成功，请再试一次。', response.headers.get('retry-after'))
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  return (await fetched(method, path, { body })).json() as Promise<T>
}

/** A random key of 128 bits for one message, the same for all its tries. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Signs in: the answer has a token to keep, unless a cookie came with it. */
async function signIn(path: string, body: unknown): Promise<void> {
  const { token } = await ask<{ readonly token?: string }>('POST', path, body)
  session.hold(token)
}

/** The line of a message that was taken. */
type Taken = { readonly messageId: number }

/** The server's interface for people, one function per request; each rejects with Refused. */
export const server = {
  door: (start: string | undefined) =>
    ask<{ readonly byName: boolean; readonly link: boolean | null }>('POST', '/door', { start }),
  join: (name: string, start: string | undefined) => signIn('/join', { name, start }),
  carry: () => signIn('/carry', {}),
  codeOwner: (code: string) =>
    ask<{ readonly name: string; readonly here: boolean }>('POST', '/device/owner', { code }),
  takeCode: (code: string) => signIn('/device', { code }),
  devices: async () => (await ask<{ readonly devices: readonly Device[] }>('GET', '/devices')).devices,
  newCode: () => ask<NewCode>('POST', '/devices'),
  endDevice: (id: string) => ask('DELETE', `/devices/${encodeURIComponent(id)}`),
  async leave() {
    await ask('POST', '/leave')
    session.hold(undefined)
  },
  me: () => ask<Profile>('GET', '/me'),
  history: (before: number | undefined, limit: number) =>
    ask<{ readonly messages: readonly ChatMessage[]; readonly cursor: number }>(
      'GET',
      `/messages?limit=${limit}${before === undefined ? '' : `&before=${before}`}`,
    ),
  /** `view`: the version of the view last heard of. */
  async events(after: number, wait: number, view: string | undefined) {
    const known = view === undefined ? '' : `&view=${encodeURIComponent(view)}`
    const path = `/events?after=${after}&wait=${wait}${known}`
    return (await ask<{ readonly events: readonly ChatEvent[] }>('GET', path)).events
  },
  search: async (words: string) =>
    (await ask<{ readonly found: readonly Found[] }>('GET', `/search?words=${encodeURIComponent(words)}`)).found,
  say: (text: string, replyTo: number | undefined, key: string) =>
    ask<Taken>('POST', '/messages', { text, replyTo, key }),
  edit: (messageId: number, text: string, key: string) => ask<Taken>('PUT', `/messages/${messageId}`, { text, key }),
  tap: (messageId: number, data: string, key: string) => ask('POST', '/taps', { messageId, data, key }),
  row: (place: OnForm, key: string) => ask('POST', '/rows', { ...place, key }),
  block: (blocked: boolean) => ask<{ readonly blocked: boolean }>('POST', blocked ? '/block' : '/unblock'),
  bytes: async (fileId: string) => (await fetched('GET', `/files/${encodeURIComponent(fileId)}`)).arrayBuffer(),
  /** What stands in the filing in hand; undefined if it is still the one with this tag. */
  async view(tag: string | undefined): Promise<{ readonly view: View; readonly tag: string | undefined } | undefined> {
    const headers = tag === undefined ? {} : { 'if-none-match': tag }
    const response = await fetched('GET', '/view', { headers })
    if (response.status === 304) return undefined
    return { view: (await response.json()) as View, tag: response.headers.get('etag') ?? undefined }
  },
  send(file: File, caption: string, key: string) {
    const form = new FormData()
    form.set('key', key)
    form.set('caption', caption)
    form.set('file', file)
    return ask<Taken>('POST', '/files', form)
  },
}
