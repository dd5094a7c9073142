import type { Api, ApiClientOptions } from 'grammy'

/** How long the server may take for a complete answer; in ms. */
export type Patience = {
  /** For updates: a poll alone lasts up to 30 s. */
  readonly poll: number
  /** For a document, which has to be uploaded first. */
  readonly document: number
  /** For everything else. */
  readonly call: number
}

export const usualPatience: Patience = { poll: 45_000, document: 60_000, call: 15_000 }

/**
 * How grammY calls the server: by Node's own fetch, which notices at once if an answer breaks off, and never longer
 * than our patience. grammY's own fetch waits forever for the rest of a broken answer, and 500 s for a silent server.
 */
export function clientOptions(apiRoot: string | undefined, patience: Patience = usualPatience): ApiClientOptions {
  const longest = Math.max(patience.poll, patience.document, patience.call) / 1000 + 1
  // grammY uses the types of another library's fetch; Node's is compatible.
  const fetch = patientFetch(patience) as unknown as NonNullable<ApiClientOptions['fetch']>
  return { fetch, timeoutSeconds: longest, ...(apiRoot === undefined ? {} : { apiRoot }) }
}

type Init = RequestInit & { readonly signal: AbortSignal }

/** Node's fetch with a time limit; the answer is read completely before it is returned. */
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

/** Node's abort signal, typed as the one of another library that grammY expects. */
export function nodeSignal(signal: AbortSignal): Parameters<Api['getMe']>[0] {
  return signal as Parameters<Api['getMe']>[0]
}
