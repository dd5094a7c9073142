import { useEffect, useState } from 'preact/hooks'
import { stage } from '../state/draft.ts'

/** Files that are dragged onto the page are put beside the words. */
export function Drop() {
  const [isOver, setOver] = useState(false)
  useEffect(() => catchFiles(setOver), [])
  if (!isOver) return null
  return (
    <div class="drop" aria-hidden="true">
      松开，文件就放到下面；再点“发送”
    </div>
  )
}

function catchFiles(over: (isOver: boolean) => void): () => void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  const dragged = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    over(true)
  }
  const left = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) over(false)
  }
  const dropped = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    over(false)
    stage(event.dataTransfer?.files ?? [])
  }
  document.addEventListener('dragover', dragged)
  document.addEventListener('dragleave', left)
  document.addEventListener('drop', dropped)
  return () => {
    document.removeEventListener('dragover', dragged)
    document.removeEventListener('dragleave', left)
    document.removeEventListener('drop', dropped)
  }
}
