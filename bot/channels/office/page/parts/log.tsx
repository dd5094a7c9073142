import { useComputed, useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { attempt } from '../state/attempt.ts'
import { older, opened } from '../state/chat.ts'
import { dayOf, hasOlder, liveButtons, messages, shown, summaryOf } from '../state/messages.ts'
import { unread } from '../state/notifying.ts'
import { outgoing } from '../state/outgoing.ts'
import { Bubble } from './bubble.tsx'
import { OnItsWay } from './on-its-way.tsx'
import { stepsIn } from './stepping.ts'

/** How near to the end counts as being there, in px. */
const near = 120

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
    <main ref={pane} class="log-pane" onScroll={scroll.scrolled} aria-label="对话">
      {hasOlder.value && (
        <button type="button" id="older" class="quiet" onClick={() => attempt(scroll.older)}>
          更早的消息
        </button>
      )}
      <div
        id="log"
        role="log"
        aria-label="消息"
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

/** What a screen reader says of the newest message: its first line, and that it has buttons. */
function Spoken() {
  const words = useComputed(() => {
    const last = messages.value.at(-1)
    if (!opened.value || last?.from !== 'bot') return ''
    const buttons = last.keyboard.length > 0 ? '，有按钮' : ''
    return `${summaryOf(last)}${buttons}`
  })
  return (
    <p class="unseen" role="status">
      {words}
    </p>
  )
}

/** Keeps the reader at the end while they are there, and where they are when earlier messages come. */
function useScroll(pane: { readonly current: HTMLElement | null }) {
  const isAtEnd = useRef(true)
  const fromEnd = useRef<number | undefined>(undefined)
  const last = messages.value.at(-1)
  const toEnd = () => {
    if (pane.current) pane.current.scrollTop = pane.current.scrollHeight
    unread.value = 0
  }
  const scrolled = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = pane.current ?? {}
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < near
    if (isAtEnd.current && !document.hidden) unread.value = 0
  }
  useLayoutEffect(() => {
    if (fromEnd.current !== undefined && pane.current) {
      pane.current.scrollTop = pane.current.scrollHeight - fromEnd.current
      fromEnd.current = undefined
    } else if (isAtEnd.current) toEnd()
  })
  useEffect(() => {
    if (last === undefined || !opened.peek()) return
    if (last.from === 'person') toEnd()
    else if (!isAtEnd.current || document.hidden) unread.value += 1
  }, [last?.id])
  useEffect(() => followSize(pane.current, () => isAtEnd.current && toEnd(), scrolled), [])
  const loadOlder = async () => {
    const { scrollHeight = 0, scrollTop = 0 } = pane.current ?? {}
    fromEnd.current = scrollHeight - scrollTop
    await older()
  }
  return { toEnd, scrolled, older: loadOlder }
}

/** Calls back when the pane changes its size, and when the page is looked at again. */
function followSize(pane: HTMLElement | null, resized: () => void, seen: () => void): () => void {
  const observer = new ResizeObserver(resized)
  if (pane) observer.observe(pane)
  document.addEventListener('visibilitychange', seen)
  return () => {
    observer.disconnect()
    document.removeEventListener('visibilitychange', seen)
  }
}
