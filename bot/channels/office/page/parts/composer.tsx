import { useLayoutEffect, useRef } from 'preact/hooks'
import { attempt } from '../state/attempt.ts'
import { me } from '../state/chat.ts'
import { edit, leaveSubject, sendDraft, stage, staged, subject, words } from '../state/draft.ts'
import { becomeOwner } from '../state/entry.ts'
import { lastOwn, summaryOf } from '../state/messages.ts'
import { isTouched } from '../state/panes.ts'
import { Commands, commandsOpen } from './commands.tsx'
import { StagedFiles } from './staged-files.tsx'

/** The input line with what will be sent with it: files, and the message that is replied to or edited. */
export function Composer() {
  const text = useRef<HTMLTextAreaElement>(null)
  const file = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => grow(text.current), [words.value])
  useLayoutEffect(() => {
    if (!isTouched() || subject.value) text.current?.focus()
  }, [subject.value])
  const submit = (event: Event) => {
    event.preventDefault()
    commandsOpen.value = false
    sendDraft(follows)
  }
  const picked = () => {
    stage(file.current?.files ?? [])
    if (file.current) file.current.value = ''
    text.current?.focus()
  }
  const pasted = ({ clipboardData }: ClipboardEvent) => {
    // A table copied from a sheet comes with a picture of itself: its words are meant.
    if (clipboardData?.getData('text/plain') === '') stage(clipboardData.files)
  }
  return (
    <form id="composer" aria-label="写消息" onSubmit={submit}>
      <Commands text={text} />
      {subject.value && <Subject />}
      <StagedFiles />
      <button
        type="button"
        class="round"
        aria-label="命令"
        aria-expanded={commandsOpen.value}
        aria-controls="commands"
        onClick={() => {
          commandsOpen.value = !commandsOpen.value
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h16M4 12h16M4 17h10" />
        </svg>
      </button>
      <button type="button" class="round" aria-label="添加文件" onClick={() => file.current?.click()}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6" />
        </svg>
      </button>
      <input ref={file} id="file" type="file" multiple hidden onChange={picked} />
      <textarea
        ref={text}
        id="text"
        rows={1}
        aria-label="消息"
        placeholder={placeholder()}
        enterkeyhint={isTouched() ? 'enter' : 'send'}
        value={words.value}
        onInput={({ currentTarget }) => {
          words.value = currentTarget.value
        }}
        onKeyDown={(event) => pressed(event, submit)}
        onPaste={pasted}
      />
      <button type="submit" id="send" class="round" aria-label="发送">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 12h15M13 6l6 6-6 6" />
        </svg>
      </button>
    </form>
  )
}

function placeholder(): string {
  if (staged.value.length > 0) return '加一句说明…'
  return isTouched() ? '写消息…' : '写消息，或把文件拖进来…'
}

function Subject() {
  if (subject.value === undefined) return null
  const { does, message } = subject.value
  return (
    <div class="about">
      <span>
        {does === 'edit' ? '编辑' : '回复'}：{summaryOf(message)}
      </span>
      <button type="button" class="quiet" aria-label="取消" onClick={leaveSubject}>
        ✕
      </button>
    </div>
  )
}

function pressed(event: KeyboardEvent, submit: (event: Event) => void): void {
  if (event.isComposing || event.keyCode === 229) return
  const last = lastOwn()
  if (event.key === 'Enter' && !event.shiftKey && !isTouched()) submit(event)
  else if (event.key === 'Escape') leaveSubject()
  else if (event.key === 'ArrowUp' && words.value === '' && last) {
    event.preventDefault()
    edit(last)
  }
}

/** A pasted link of another device makes this one that person's. */
function follows(device: string): void {
  void attempt(() => becomeOwner(device, me.value)).then((yes) => yes && location.reload())
}

function grow(text: HTMLTextAreaElement | null): void {
  if (text === null) return
  text.style.height = 'auto'
  text.style.height = `${text.scrollHeight + 2}px`
}
