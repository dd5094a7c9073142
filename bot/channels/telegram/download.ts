import type { Api } from 'grammy'
import { type Backoff, usualBackoff } from '../../pace.ts'
import { again } from './again.ts'

/** The largest file that Bot API servers hand out: 20 MB. */
const most = 20_000_000
const timeoutMs = 20_000

export type DownloadDeps = {
  readonly api: Api
  readonly apiRoot: string
  /** The waits after failed tries. */
  readonly backoff?: Backoff
}

/**
 * Downloads a file that was sent to the bot; undefined if it is too large. Tries five times; rejects if all fail or the
 * signal ends it.
 */
export function download(deps: DownloadDeps, fileId: string, signal?: AbortSignal): Promise<Buffer | undefined> {
  const { backoff = usualBackoff } = deps
  return again(() => downloadOnce(deps, fileId), { backoff, tries: 5, ...(signal ? { signal } : {}) })
}

async function downloadOnce({ api, apiRoot }: DownloadDeps, fileId: string): Promise<Buffer | undefined> {
  const { file_path: path } = await api.getFile(fileId)
  const response = await fetch(`${apiRoot}/file/bot${api.token}/${path}`, { signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok || !response.body) throw new Error(`file download answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
