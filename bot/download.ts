import type { Api } from 'grammy'

/** Bot API servers hand out files up to 20 MB. */
const most = 20_000_000
const timeoutMs = 20_000

/** Downloads a file that was sent to the bot, as its bytes; undefined where it is too large, rejects when it does not come in time. */
export async function download(
  { api, apiRoot }: { api: Api; apiRoot: string },
  fileId: string,
): Promise<Buffer | undefined> {
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
