import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { older, opened } from '../state/chat.ts'
import { messages } from '../state/messages.ts'
import { unread } from '../state/notifying.ts'

/** How near to the end counts as being there, in px. */
const near = 120

type Pane = { readonly current: HTMLElement | null }

/**
 * Keeps the reader at the end while they are there, and where they are when earlier messages come; counts what comes
 * meanwhile.
 */
export function useScroll(pane: Pane) {
  const isAtEnd = useRef(true)
  const fromEnd = useRef<number | undefined>(undefined)
  const toEnd = () => {
    if (pane.current) pane.current.scrollTop = pane.current.scrollHeight
    if (!document.hidden) unread.value = 0
  }
  const scrolled = () => {
    isAtEnd.current = below(pane) < near
    if (isAtEnd.current && !document.hidden) unread.value = 0
  }
  useLayoutEffect(() => {
    if (fromEnd.current !== undefined && pane.current) {
      pane.current.scrollTop = pane.current.scrollHeight - fromEnd.current
      fromEnd.current = undefined
    } else if (isAtEnd.current) toEnd()
  })
  useNews(toEnd, () => isAtEnd.current && !document.hidden)
  useEffect(() => followSize(pane.current, () => isAtEnd.current && toEnd(), scrolled), [])
  const loadOlder = async () => {
    fromEnd.current = (pane.current?.scrollHeight ?? 0) - (pane.current?.scrollTop ?? 0)
    await older()
  }
  return { toEnd, scrolled, older: loadOlder }
}

/** After a message of the reader's own the end is shown; those of the bot are counted unless they are seen. */
function useNews(toEnd: () => void, isSeen: () => boolean): void {
  const newest = useRef(0)
  const last = messages.value.at(-1)
  useEffect(() => {
    const fresh = messages.value.filter(({ id, from }) => from === 'bot' && id > newest.current)
    newest.current = last?.id ?? 0
    if (!opened.peek()) return
    if (last?.from === 'person') toEnd()
    else if (!isSeen()) unread.value += fresh.length
  }, [last?.id])
}

/** How much of the pane is below what is shown, in px. */
function below({ current }: Pane): number {
  return current === null ? 0 : current.scrollHeight - current.scrollTop - current.clientHeight
}

/** Calls back when the pane or what is in it changes its size, as a picture does when it comes, and when the page is looked at again. */
function followSize(pane: HTMLElement | null, resized: () => void, seen: () => void): () => void {
  const observer = new ResizeObserver(resized)
  const log = pane?.querySelector('#log')
  for (const box of [pane, log]) if (box) observer.observe(box)
  document.addEventListener('visibilitychange', seen)
  return () => {
    observer.disconnect()
    document.removeEventListener('visibilitychange', seen)
  }
}
