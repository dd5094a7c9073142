import type { Api, ApiClientOptions } from 'grammy'

/** How long the server may take with one answer, its last byte included; in ms. */
export type Patience = {
  /** With updates: a poll lasts up to 30 s by itself. */
  readonly poll: number
  /** With a document, which has to be carried there first. */
  readonly document: number
  /** With everything else. */
  readonly call: number
}

export const usualPatience: Patience = { poll: 45_000, document: 60_000, call: 15_000 }

/**
 * How grammY speaks to the server: by Node's own fetch, which notices at once that an answer breaks off in the middle, and
 * never longer than our patience. grammY's own fetch waits for the rest of a broken answer without end, and for a silent
 * server 500 s.
 */
export function clientOptions(apiRoot: string | undefined, patience: Patience = usualPatience): ApiClientOptions {
  const longest = Math.max(patience.poll, patience.document, patience.call) / 1000 + 1
  // grammY names the types of another library's fetch; Node's takes and gives the same.
  const fetch = patientFetch(patience) as unknown as NonNullable<ApiClientOptions['fetch']>
  return { fetch, timeoutSeconds: longest, ...(apiRoot === undefined ? {} : { apiRoot }) }
}

type Init = RequestInit & { readonly signal: AbortSignal }

/** Node's fetch with an end; the answer is read to its last byte before it is handed on. */
function patientFetch(patience: Patience): (url: string, init: Init) => Promise<Response> {
  return async (url, { method, headers, body, signal: given }) => {
    const { signal, release } = endingWith(given, patienceWith(patience, url))
    try {
      const response = await fetch(url, { method, headers, body, signal, duplex: 'half' } as RequestInit)
      return new Response(await response.text(), { status: response.status })
    } finally {
      release()
    }
  }
}

/** A signal that ends with the given one, which may be another library's, or after so many ms. */
function endingWith(given: AbortSignal, afterMs: number) {
  const own = new AbortController()
  const end = () => own.abort()
  const late = setTimeout(end, afterMs)
  if (given.aborted) end()
  given.addEventListener('abort', end)
  const release = () => {
    clearTimeout(late)
    given.removeEventListener('abort', end)
  }
  return { signal: own.signal, release }
}

function patienceWith({ poll, document, call }: Patience, url: string): number {
  if (url.endsWith('/getUpdates')) return poll
  return url.endsWith('/sendDocument') ? document : call
}

/** Node's abort signal, where grammY names the one of another library. */
export function nodeSignal(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as Parameters<Api['getMe']>[0]
}
