import { useEffect, useRef, useState } from 'preact/hooks'
import { attempt } from '../state/attempt.ts'
import { block, me } from '../state/chat.ts'
import { tell } from '../state/notices.ts'
import { isPossible, notifies, switchNotices } from '../state/notifying.ts'
import { Devices } from './devices.tsx'

/** What is seldom needed: devices, notices, help, blocking. */
export function More() {
  const [isOpen, setOpen] = useState(false)
  const [hasDevices, setDevices] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => closing(isOpen, box, () => setOpen(false)), [isOpen])
  const chosen = (work: () => unknown) => () => {
    setOpen(false)
    void work()
  }
  const notices = () => attempt(async () => tell(await switchNotices()))
  return (
    <div class="more" ref={box}>
      <button type="button" class="quiet" aria-label="更多" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="5" cy="12" r="1.6" />
          <circle cx="12" cy="12" r="1.6" />
          <circle cx="19" cy="12" r="1.6" />
        </svg>
      </button>
      {isOpen && (
        <div class="menu">
          <a href="/help" target="_blank" rel="noopener">
            帮助
          </a>
          <button type="button" onClick={chosen(() => setDevices(true))}>
            我的设备
          </button>
          {isPossible() && (
            <button type="button" aria-pressed={notifies.value} onClick={chosen(notices)}>
              {notifies.value ? '不弹通知' : '新消息弹通知'}
            </button>
          )}
          <button type="button" onClick={chosen(block)}>
            {me.value?.blocked ? '解除屏蔽' : '屏蔽…'}
          </button>
        </div>
      )}
      {hasDevices && <Devices onClose={() => setDevices(false)} />}
    </div>
  )
}

/** Closes a menu by Escape, or when something beside it is pressed. */
function closing(isOpen: boolean, box: { readonly current: HTMLElement | null }, close: () => void) {
  if (!isOpen) return
  const beside = ({ target }: Event) => {
    if (target instanceof Node && !box.current?.contains(target)) close()
  }
  const pressed = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    close()
    box.current?.querySelector('button')?.focus()
  }
  document.addEventListener('click', beside)
  document.addEventListener('keydown', pressed)
  return () => {
    document.removeEventListener('click', beside)
    document.removeEventListener('keydown', pressed)
  }
}
