/** The server's own words for what it refused. */
export class Refused extends Error {
  constructor(status, words) {
    super(words)
    this.status = status
  }
}

async function ask(method, path, body) {
  const isForm = body instanceof FormData
  const headers = body === undefined || isForm ? {} : { 'content-type': 'application/json' }
  const content = isForm || body === undefined ? body : JSON.stringify(body)
  const response = await fetch(`/chat${path}`, { method, headers, body: content }).catch(() => {
    throw new Refused(0, '连不上服务器，请稍后再试。')
  })
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, answer.error ?? '没有成功，请再试一次。')
  return answer
}

/** The people's interface of the server, one function a request; each rejects with Refused. */
export const server = {
  join: (name) => ask('POST', '/join', { name }),
  me: () => ask('GET', '/me'),
  history: (before, limit) => ask('GET', `/messages?limit=${limit}${before === undefined ? '' : `&before=${before}`}`),
  events: async (after, wait) => (await ask('GET', `/events?after=${after}&wait=${wait}`)).events,
  say: (text, replyTo) => ask('POST', '/messages', { text, replyTo }),
  edit: (messageId, text) => ask('PUT', `/messages/${messageId}`, { text }),
  tap: (messageId, data) => ask('POST', '/taps', { messageId, data }),
  block: (blocked) => ask('POST', blocked ? '/block' : '/unblock'),
  send(file, caption) {
    const form = new FormData()
    form.set('file', file)
    form.set('caption', caption)
    return ask('POST', '/files', form)
  },
}
