import { useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useRef } from 'preact/hooks'
import { attempt } from '../state/attempt.ts'
import { opened } from '../state/chat.ts'
import { dayOf, hasOlder, liveButtons, messages, openedAt, settledUpTo, shown } from '../state/messages.ts'
import { unread } from '../state/notifying.ts'
import { outgoing } from '../state/outgoing.ts'
import { Bubble } from './bubble.tsx'
import { OnItsWay } from './on-its-way.tsx'
import { useScroll } from './scroll.ts'
import { stepsIn } from './stepping.ts'

/** The messages of the chat. The reader follows new ones at the end; elsewhere they are counted. */
export function Log() {
  const pane = useRef<HTMLElement>(null)
  const scroll = useScroll(pane)
  const current = useSignal<number | undefined>(undefined)
  const live = liveButtons.value
  const all = shown.value
  const focused = (event: FocusEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('.message')?.dataset.id
    current.value = id === undefined ? undefined : Number(id)
  }
  return (
    <main ref={pane} class="log-pane" onScroll={scroll.scrolled}>
      {hasOlder.value && (
        <button type="button" id="older" class="quiet" onClick={() => attempt(scroll.older)}>
          更早的消息
        </button>
      )}
      <div
        id="log"
        role="log"
        aria-label="对话"
        aria-live="off"
        aria-busy={!opened.value}
        onFocusIn={focused}
        onKeyDown={stepsIn}
      >
        {all.map((message, at) => (
          <Fragment key={message.id}>
            {(at === 0 || dayOf(message) !== dayOf(all[at - 1] ?? message)) && <p class="day">{dayOf(message)}</p>}
            <Bubble message={message} isLive={live.has(message.id)} isCurrent={current.value === message.id} />
          </Fragment>
        ))}
        {outgoing.value.map((one) => (
          <OnItsWay key={one.key} one={one} />
        ))}
      </div>
      <Spoken />
      {unread.value > 0 && (
        <button type="button" id="newer" onClick={scroll.toEnd}>
          ↓ {unread.value}条新消息
        </button>
      )}
    </main>
  )
}

/** How much of a message a screen reader says by itself, in characters. */
const spokenLength = 160

/** What a screen reader says of what has come since the person's last act: each message in short. */
function Spoken() {
  const fresh = messages.value.filter(
    ({ id, from }) => from === 'bot' && id > Math.max(settledUpTo.value, openedAt.value),
  )
  return (
    <div class="unseen" role="status" aria-atomic="false">
      {fresh.map(({ id, text, file }) => (
        <p key={id}>{(text || file?.name || '').slice(0, spokenLength)}</p>
      ))}
    </div>
  )
}
