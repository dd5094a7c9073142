import { session } from './session.js'

/** The server's own words for a refusal. */
export class Refused extends Error {
  constructor(status, words) {
    super(words)
    this.status = status
  }
}

async function fetched(method, path, body) {
  const isForm = body instanceof FormData
  const headers = body === undefined || isForm ? {} : { 'content-type': 'application/json' }
  if (session.token !== undefined) headers.authorization = `Bearer ${session.token}`
  const content = isForm || body === undefined ? body : JSON.stringify(body)
  const response = await fetch(`/chat${path}`, { method, headers, body: content }).catch(() => {
    throw new Refused(0, '连不上服务器，请稍后再试。')
  })
  if (response.ok) return response
  const answer = await response.json().catch(() => ({}))
  throw new Refused(response.status, answer.error ?? '没有成功，请再试一次。')
}

async function ask(method, path, body) {
  return (await fetched(method, path, body)).json()
}

/** The waits before each further try, in ms. */
const rests = [300, 1000, 3000, 6000]

/** Repeats a request that got no answer: the same message with the same key changes nothing. */
async function askAgain(method, path, body) {
  for (const rest of rests) {
    const answer = await ask(method, path, body).catch((error) => {
      if (!unanswered.has(error.status)) throw error
    })
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, rest))
  }
  return ask(method, path, body)
}

/** Nobody answered, or only a proxy before the server. */
const unanswered = new Set([0, 502, 503, 504])

/** A random key of 128 bits for one message, the same for all its tries. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Signs in: the answer has a token to keep, unless a cookie came with it. */
async function signIn(path, body) {
  const { token } = await ask('POST', path, body)
  session.hold(token)
}

/** The server's interface for people, one function per request; each rejects with Refused. */
export const server = {
  door: (start) => ask('POST', '/door', { start }),
  join: (name, start) => signIn('/join', { name, start }),
  carry: () => signIn('/carry', {}),
  codeOwner: (code) => ask('POST', '/device/owner', { code }),
  takeCode: (code) => signIn('/device', { code }),
  devices: async () => (await ask('GET', '/devices')).devices,
  newCode: () => ask('POST', '/devices'),
  endDevice: (id) => ask('DELETE', `/devices/${encodeURIComponent(id)}`),
  async leave() {
    await ask('POST', '/leave')
    session.hold(undefined)
  },
  me: () => ask('GET', '/me'),
  history: (before, limit) => ask('GET', `/messages?limit=${limit}${before === undefined ? '' : `&before=${before}`}`),
  events: async (after, wait) => (await ask('GET', `/events?after=${after}&wait=${wait}`)).events,
  say: (text, replyTo, key = newKey()) => askAgain('POST', '/messages', { text, replyTo, key }),
  edit: (messageId, text, key = newKey()) => askAgain('PUT', `/messages/${messageId}`, { text, key }),
  tap: (messageId, data) => askAgain('POST', '/taps', { messageId, data, key: newKey() }),
  block: (blocked) => ask('POST', blocked ? '/block' : '/unblock'),
  bytes: async (fileId) => (await fetched('GET', `/files/${encodeURIComponent(fileId)}`)).arrayBuffer(),
  send(file, caption) {
    const form = new FormData()
    form.set('key', newKey())
    form.set('caption', caption)
    form.set('file', file)
    return askAgain('POST', '/files', form)
  },
}
