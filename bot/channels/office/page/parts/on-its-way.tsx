import { type Outgoing, shownAct } from '../state/outgoing.ts'
import { FileName, sizeOf } from './file-card.tsx'

/** A message that is not on the server yet, with a clock. */
export function OnItsWay({ one }: { readonly one: Outgoing }) {
  const shown = shownAct(one)
  if (shown === undefined) return null
  const { text, file } = shown
  return (
    <article class="message mine going">
      <span class="unseen">您，还没发出：</span>
      <div class="bubble">
        {file && (
          <div class="file">
            <FileName name={file.name} words={sizeOf(file.size)} />
          </div>
        )}
        {text !== '' && <div class="text">{text}</div>}
        <div class="foot">
          <svg class="clock" viewBox="0 0 24 24" role="img" aria-label="等着发出">
            <circle cx="12" cy="12" r="9" />
            <path d="M12 7v5l3 2" />
          </svg>
        </div>
      </div>
    </article>
  )
}
