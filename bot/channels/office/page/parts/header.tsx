import { me, trouble } from '../state/chat.ts'
import { doing } from '../state/notices.ts'
import { isWide, type Pane, sheet } from '../state/panes.ts'
import { More } from './more.tsx'

/** The name of what is filled in, what is going on, and the ways to what stands beside the chat. */
export function Header() {
  return (
    <header>
      <button type="button" class="skip" onClick={() => document.getElementById('text')?.focus()}>
        跳到写消息
      </button>
      <span class="face" aria-hidden="true">
        评
      </span>
      <div class="name">
        <h1>{me.value?.title ?? '绩效自评'}</h1>
        <p id="status" class={trouble.value ? 'status bad' : 'status'} role="status">
          {trouble.value || doing.value}
        </p>
      </div>
      {!isWide.value && <SheetButton pane="outline" label="目录" />}
      {!isWide.value && <SheetButton pane="form" label="表样" />}
      <SheetButton pane="search" label="查找" />
      <More />
    </header>
  )
}

function SheetButton({ pane, label }: { readonly pane: Pane; readonly label: string }) {
  const open = () => {
    sheet.value = pane
  }
  return (
    <button type="button" class="quiet" aria-haspopup="dialog" onClick={open}>
      {label}
    </button>
  )
}
