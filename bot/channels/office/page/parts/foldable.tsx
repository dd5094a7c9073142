import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** The part of the screen's height that a long text may take before it is folded. */
const part = 0.62

type FoldableProps = { readonly text: string; readonly children: ComponentChildren }

/** A text that is folded if it is taller than most of the screen. */
export function Foldable({ text, children }: FoldableProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isLong, setLong] = useState(false)
  const [isOpen, setOpen] = useState(false)
  useLayoutEffect(() => {
    setLong((box.current?.scrollHeight ?? 0) > innerHeight * part * 1.2)
  }, [text])
  return (
    <>
      <div ref={box} class={isLong && !isOpen ? 'text folded' : 'text'}>
        {children}
      </div>
      {isLong && (
        <button type="button" class="quiet fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : '展开'}
        </button>
      )}
    </>
  )
}
