import type { ChatMessage } from '../../shapes.ts'
import { edit, replyTo } from '../state/draft.ts'
import { messageOf, summaryOf } from '../state/messages.ts'
import { isPressed, send } from '../state/outgoing.ts'
import { showForm } from '../state/panes.ts'
import { FileCard } from './file-card.tsx'
import { Foldable } from './foldable.tsx'
import { RichText } from './rich-text.tsx'

type BubbleProps = {
  readonly message: ChatMessage
  /** Whether its buttons are still to be pressed; the others are quiet and are not stopped at by the keyboard. */
  readonly isLive: boolean
  /** Whether the keyboard stands at this message. */
  readonly isCurrent: boolean
}

/** One message as a bubble, with its buttons below it. */
export function Bubble({ message, isLive, isCurrent }: BubbleProps) {
  const isMine = message.from === 'person'
  return (
    <article class={isMine ? 'message mine' : 'message'} data-id={message.id} tabIndex={-1}>
      <span class="unseen">{isMine ? '您：' : '对方：'}</span>
      <div class="bubble">
        {message.replyTo !== null && <Quote id={message.replyTo} />}
        {message.file && <FileCard file={message.file} />}
        {message.text !== '' && (
          <Foldable text={message.text}>
            <RichText text={message.text} entities={message.entities} />
          </Foldable>
        )}
        <Foot message={message} isMine={isMine} isReached={isLive || isCurrent} />
      </div>
      {message.keyboard.length > 0 && <Keys message={message} isLive={isLive} isReached={isLive || isCurrent} />}
    </article>
  )
}

function Quote({ id }: { readonly id: number }) {
  const replied = messageOf(id)
  const label = replied === undefined ? '较早的消息' : summaryOf(replied)
  const show = () => goTo(id)
  return (
    <button type="button" class="quote" aria-label={`回复：${label}`} onClick={show}>
      {label}
    </button>
  )
}

/** Brings a message into view, with the focus on it; whether it is on the page. */
export function goTo(id: number): boolean {
  const node = document.querySelector<HTMLElement>(`.message[data-id="${id}"]`)
  node?.scrollIntoView({ block: 'center' })
  node?.focus({ preventScroll: true })
  return node !== null
}

type FootProps = { readonly message: ChatMessage; readonly isMine: boolean; readonly isReached: boolean }

function Foot({ message, isMine, isReached }: FootProps) {
  const reach = isReached ? 0 : -1
  const annex =
    message.entities.some(({ type }) => type === 'pre') && /附件[一二三四五六七八九十]/.exec(message.text)?.[0]
  return (
    <div class="foot">
      {annex && (
        <button type="button" class="quiet stays" tabIndex={reach} onClick={() => showForm(annex)}>
          看表样
        </button>
      )}
      {isMine && message.file === null && (
        <button type="button" class="quiet" tabIndex={reach} onClick={() => edit(message)}>
          编辑
        </button>
      )}
      <button type="button" class="quiet" tabIndex={reach} onClick={() => replyTo(message)}>
        回复
      </button>
      {isMine && message.editDate !== null && <span>已编辑</span>}
      <time dateTime={new Date(message.date * 1000).toISOString()}>{clock(message.date)}</time>
    </div>
  )
}

type KeysProps = { readonly message: ChatMessage; readonly isLive: boolean; readonly isReached: boolean }

function Keys({ message: { id, keyboard }, isLive, isReached }: KeysProps) {
  return (
    <fieldset class={isLive ? 'keyboard' : 'keyboard settled'}>
      <legend class="unseen">按钮</legend>
      {keyboard.map((row) => (
        <div class="row" key={row[0]?.data}>
          {row.map(({ text, data }) => (
            <button
              type="button"
              class="key"
              key={data}
              tabIndex={isReached ? 0 : -1}
              aria-busy={isPressed(id, data)}
              onClick={() => send({ is: 'tap', message: id, data })}
            >
              {text}
            </button>
          ))}
        </div>
      ))}
    </fieldset>
  )
}

function clock(date: number): string {
  return new Date(date * 1000).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
}
