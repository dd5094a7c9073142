import { useEffect, useState } from 'preact/hooks'
import { type Staged, staged, unstage } from '../state/draft.ts'
import { FileName, isPicture, sizeOf } from './file-card.tsx'

/** The files that go out with the next 发送: pictures in small, others by name. */
export function StagedFiles() {
  if (staged.value.length === 0) return null
  return (
    <ul class="staged" aria-label="要发的文件">
      {staged.value.map((one) => (
        <StagedFile key={one.id} one={one} />
      ))}
    </ul>
  )
}

function StagedFile({ one: { id, file } }: { readonly one: Staged }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!isPicture(file.type)) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return (
    <li>
      {url === undefined ? (
        <span class="file">
          <FileName name={file.name} words={sizeOf(file.size)} />
        </span>
      ) : (
        <img src={url} alt={`要发的图片 ${file.name}，${sizeOf(file.size)}`} />
      )}
      <button type="button" class="quiet" aria-label={`不发 ${file.name}`} onClick={() => unstage(id)}>
        ✕
      </button>
    </li>
  )
}
