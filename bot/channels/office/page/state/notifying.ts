import { effect, signal } from '@preact/signals'
import type { ChatMessage } from '../../shapes.ts'
import { kept } from '../server/kept.ts'
import { summaryOf } from './messages.ts'

/** How many messages have come since the person last looked at the end of the chat. */
export const unread = signal(0)
/** Whether the browser shows a notice for a message that comes while the page is hidden. */
export const notifies = signal(kept.read('notify') === true && isPossible() && Notification.permission === 'granted')

/** Browsers allow notices only over TLS or on this machine itself. */
export function isPossible(): boolean {
  return 'Notification' in window && isSecureContext
}

effect(() => {
  document.title = unread.value === 0 ? '绩效自评' : `(${unread.value}) 绩效自评`
})

/** Turns notices on, if the person and the browser allow them, or off. */
export async function switchNotices(): Promise<string> {
  if (notifies.value) return keep(false, '不再弹出通知。')
  const permission = await Notification.requestPermission()
  return permission === 'granted'
    ? keep(true, '已打开：不在看这一页时，新消息会弹出通知。')
    : keep(false, '浏览器没有允许通知，可以在浏览器的设置里打开。')
}

function keep(on: boolean, words: string): string {
  notifies.value = on
  if (on) kept.write('notify', true)
  else kept.remove('notify')
  return words
}

/** A notice of a new message, while nobody looks at the page. */
export function notify(message: ChatMessage): void {
  if (!document.hidden || !notifies.value) return
  const notice = new Notification('绩效自评', { body: summaryOf(message), tag: 'message' })
  notice.onclick = () => {
    window.focus()
    notice.close()
  }
}
