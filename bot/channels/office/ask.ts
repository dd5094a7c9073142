import { setTimeout } from 'node:timers/promises'
import { mimeOf } from './mime.ts'

/** The server's own words for what it refused, and the HTTP status. */
export class ChatRefusal extends Error {
  readonly status: number

  constructor(status: number, words: string) {
    super(words)
    this.status = status
  }
}

type Content = { body: string | FormData; headers?: Record<string, string> }
/** Makes one request; rejects with ChatRefusal unless it succeeds. */
export type Ask = (method: string, path: string, content?: Content) => Promise<Response>

/** Asks under `/chat` of the server, as the holder of the token. */
export function asker(url: string, token?: string): Ask {
  return async (method, path, content) => {
    const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const headers = { ...authorization, ...content?.headers }
    const response = await fetch(`${url}/chat${path}`, { method, headers, body: content?.body ?? null })
    if (response.ok) return response
    const { error } = (await response.json()) as { error?: string }
    throw new ChatRefusal(response.status, error ?? response.statusText)
  }
}

/** The rests between tries, in ms. */
const rests = [0, 50, 100, 200, 400, 800, 1600]

/** Asks again where no answer came; only for what changes nothing the second time. */
export function askingAgain(ask: Ask): Ask {
  return async (...request) => {
    for (const rest of rests) {
      const response = await ask(...request).catch(unlessRefused)
      if (response) return response
      await setTimeout(rest)
    }
    return ask(...request)
  }
}

function unlessRefused(error: unknown): undefined {
  if (error instanceof ChatRefusal) throw error
}

export function json(value: unknown): Content {
  return { body: JSON.stringify(value), headers: { 'content-type': 'application/json' } }
}

export function fileForm(name: string, bytes: Uint8Array, caption: string, key: string): FormData {
  const form = new FormData()
  form.set('key', key)
  form.set('caption', caption)
  form.set('file', new File([new Uint8Array(bytes)], name, { type: mimeOf(name) }))
  return form
}
