/** An OpenAI-compatible endpoint and the limits of one call. */
export type Model = {
  readonly baseUrl: string
  readonly name: string
  readonly key?: string
  /** How long one answer may take, in ms. */
  readonly timeoutMs: number
  /** The wait before another try, in ms, multiplied by the try's number, where the endpoint does not name one. */
  readonly backoffMs?: number
}

export type ChatMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }

/** The model's answer and the tokens it used. */
export type Reply = { readonly text: string; readonly tokens: number }

/** The endpoint gave no usable answer; the message holds nothing of what was sent. */
export class ModelError extends Error {
  readonly status: number | undefined
  readonly waitMs: number | undefined
  constructor(message: string, status?: number, waitMs?: number) {
    super(message)
    this.status = status
    this.waitMs = waitMs
  }
}

const tries = 3
const longestWaitMs = 20_000

/** Asks the model. An endpoint that is busy or failing is asked again, after the wait that it names. */
export async function askModel(model: Model, messages: readonly ChatMessage[], signal: AbortSignal): Promise<Reply> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(model, messages, signal)
    } catch (error) {
      signal.throwIfAborted()
      if (attempt >= tries || !isPassing(error)) throw error
      const said = error instanceof ModelError ? error.waitMs : undefined
      await pause(Math.min(said ?? (model.backoffMs ?? 1000) * attempt, longestWaitMs), signal)
    }
  }
}

/**
 * Whether a retry may help: too many requests, a server error or a broken connection. A time-out has already used up
 * its time.
 */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ModelError)) return !(error instanceof DOMException && error.name === 'TimeoutError')
  return error.status === undefined || error.status === 429 || error.status >= 500
}

async function ask(model: Model, messages: readonly ChatMessage[], signal: AbortSignal): Promise<Reply> {
  const limit = timeLimit(model.timeoutMs, signal)
  try {
    return await askWithin(model, messages, limit.signal)
  } finally {
    limit.end()
  }
}

/**
 * A signal that aborts after `ms`, or together with `other`, until `end` is called. It holds its own timer: Node 20
 * garbage-collects an `AbortSignal.timeout` that only an `AbortSignal.any` refers to, and then it never fires.
 */
function timeLimit(ms: number, other: AbortSignal) {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new DOMException(`no answer within ${ms} ms`, 'TimeoutError')), ms)
  const follow = () => limit.abort(other.reason)
  if (other.aborted) follow()
  other.addEventListener('abort', follow)
  const end = () => {
    clearTimeout(timer)
    other.removeEventListener('abort', follow)
  }
  return { signal: limit.signal, end }
}

async function askWithin(model: Model, messages: readonly ChatMessage[], signal: AbortSignal): Promise<Reply> {
  const response = await fetch(`${model.baseUrl.replace(/(?<!\/)\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(model.key ? { authorization: `Bearer ${model.key}` } : {}) },
    body: JSON.stringify({ model: model.name, messages, stream: true, temperature: 0.3, max_tokens: 3000 }),
    // Redirects are refused: only the configured address may receive anything.
    redirect: 'manual',
    signal,
  })
  const text = await readAll(response)
  if (!response.ok) throw new ModelError(`the model answered ${response.status}`, response.status, waitOf(response))
  const reply = isStream(response) ? readStream(text) : readWhole(text)
  const sent = messages.reduce((sum, { content }) => sum + content.length, 0)
  return { text: reply.text, tokens: reply.tokens ?? sent + reply.text.length }
}

const mostBytes = 500_000

/** Reads the whole answer up to a limit; an endpoint that never ends is cut off. */
async function readAll(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  if (!response.body) return text
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > mostBytes) throw new ModelError('the model does not end', 400)
  }
  return text
}

function isStream(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/event-stream') ?? false
}

function waitOf(response: Response): number | undefined {
  const said = response.headers.get('retry-after')
  if (said === null) return undefined
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : undefined
}

type Read = { readonly text: string; readonly tokens: number | undefined }
type Part = {
  readonly choices?: readonly { readonly message?: { content?: unknown }; readonly delta?: { content?: unknown } }[]
  readonly usage?: { readonly total_tokens?: unknown } | null
}

function readWhole(text: string): Read {
  const part = partOf(text)
  if (!part) throw new ModelError('the model answered no JSON')
  return { text: contentOf(part), tokens: tokensOf(part) }
}

/** Reads a streamed answer; one that was cut off before its end is refused. */
function readStream(text: string): Read {
  const lines = text.split(/\r?\n/).flatMap((line) => /^data:\s*(\S.*)$/.exec(line)?.[1] ?? [])
  const parts = lines.flatMap((line) => partOf(line) ?? [])
  if (!lines.includes('[DONE]')) throw new ModelError('the model was cut off')
  return { text: parts.map(contentOf).join(''), tokens: parts.flatMap((part) => tokensOf(part) ?? []).at(-1) }
}

function partOf(text: string): Part | undefined {
  try {
    const part: unknown = JSON.parse(text)
    return typeof part === 'object' && part !== null ? part : undefined
  } catch {
    return undefined
  }
}

function contentOf({ choices }: Part): string {
  const [choice] = Array.isArray(choices) ? choices : []
  const content = choice?.message?.content ?? choice?.delta?.content
  return typeof content === 'string' ? content : ''
}

function tokensOf({ usage }: Part): number | undefined {
  return typeof usage?.total_tokens === 'number' ? usage.total_tokens : undefined
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    const cut = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', cut, { once: true })
  })
}
