import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

type DialogProps = {
  readonly label: string
  readonly class?: string
  /** It is to be closed: by Escape, or by a tap beside it. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog over the page, open as long as it is shown; the focus stays in it and returns afterwards. */
export function Dialog({ label, onClose, children, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])
  const pressed = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }
  const cancelled = (event: Event) => {
    event.preventDefault()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it as well
    <dialog ref={dialog} aria-label={label} onClick={pressed} onCancel={cancelled} {...rest}>
      <div class="inside">{children}</div>
    </dialog>
  )
}
