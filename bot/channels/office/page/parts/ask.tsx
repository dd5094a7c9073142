import { asked } from '../state/asking.ts'
import { Dialog } from './dialog.tsx'

/** The page's own question; to close it is to decline. */
export function Ask() {
  const question = asked.value
  if (question === undefined) return null
  const { words, yes, no, answered } = question
  return (
    <Dialog label={words} class="ask" onClose={() => answered(false)}>
      <p>{words}</p>
      <div class="ends">
        <button type="button" id="ask-no" class="quiet" onClick={() => answered(false)}>
          {no}
        </button>
        <button type="button" id="ask-yes" class="primary" onClick={() => answered(true)}>
          {yes}
        </button>
      </div>
    </Dialog>
  )
}
