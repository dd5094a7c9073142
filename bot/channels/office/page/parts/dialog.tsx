import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type DialogProps = {
  readonly label: string
  readonly class?: string
  /** It was closed: by Escape, by a tap beside it, or by `close`. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog over the page, open as long as it is shown; the focus stays in it and returns afterwards. */
export function Dialog({ label, onClose, children, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const pressed = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it as well
    <dialog ref={dialog} aria-label={label} onClick={pressed} onCancel={onClose} onClose={onClose} {...rest}>
      <div class="inside">{children}</div>
    </dialog>
  )
}
