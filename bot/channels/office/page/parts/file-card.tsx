import { useEffect, useState } from 'preact/hooks'
import type { ChatFile } from '../../shapes.ts'
import { server } from '../server/requests.ts'
import { attempt } from '../state/attempt.ts'
import { Dialog } from './dialog.tsx'

/** The largest picture that is shown in place, in bytes. */
const largestShown = 10_000_000

/** A message's file: a picture in place, anything else by its name and size, to be saved. */
export function FileCard({ file }: { readonly file: ChatFile }) {
  const isShown = isPicture(file.mime) && !file.dropped && file.size <= largestShown
  return (
    <>
      {isShown && <Picture file={file} />}
      <Card file={file} />
    </>
  )
}

function Card({ file }: { readonly file: ChatFile }) {
  const content = <FileName name={file.name} words={file.dropped ? sizeOf(file.size) : `${sizeOf(file.size)} · 下载`} />
  if (file.dropped) return <div class="file">{content}</div>
  const save = () => attempt(() => download(file), `正在下载 ${file.name}…`)
  return (
    <button type="button" class="file" onClick={save}>
      {content}
    </button>
  )
}

/** The name of a file behind its kind, with a line of words below it. */
export function FileName({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <>
      <span class="kind" aria-hidden="true">
        {/\.(\w{1,4})$/.exec(name)?.[1] ?? '文件'}
      </span>
      <span class="file-name">
        {name}
        <small>{words}</small>
      </span>
    </>
  )
}

function Picture({ file }: { readonly file: ChatFile }) {
  const url = usePicture(file)
  const [isLarge, setLarge] = useState(false)
  if (url === undefined) return <div class="picture waiting" />
  return (
    <>
      <button type="button" class="picture" aria-label={`放大 ${file.name}`} onClick={() => setLarge(true)}>
        <img src={url} alt="" />
      </button>
      {isLarge && (
        <Dialog label={file.name} class="large" onClose={() => setLarge(false)}>
          <img src={url} alt={file.name} />
          <button type="button" class="quiet" onClick={() => setLarge(false)}>
            关闭
          </button>
        </Dialog>
      )}
    </>
  )
}

/** The address of a picture's bytes, once they are here. */
function usePicture({ id, mime }: ChatFile): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let isGone = false
    void server.bytes(id).then(
      (bytes) => {
        if (isGone) return
        made = URL.createObjectURL(new Blob([bytes], { type: mime }))
        setUrl(made)
      },
      () => undefined,
    )
    return () => {
      isGone = true
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [id, mime])
  return url
}

/** The browser saves a file, whatever its type, and never shows it as a page. */
async function download({ id, name }: ChatFile): Promise<void> {
  const bytes = await server.bytes(id)
  const href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  Object.assign(document.createElement('a'), { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

/** Whether browsers show a file of this type as a picture. */
export function isPicture(type: string): boolean {
  return /^image\/(?:png|jpeg|gif|webp)$/.test(type)
}

export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
