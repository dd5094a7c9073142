import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Command } from '../../shapes.ts'
import { server } from '../server/requests.ts'
import { me } from '../state/chat.ts'
import { words } from '../state/draft.ts'
import { send } from '../state/outgoing.ts'

/** Whether the menu is open by its button; typing “/” opens it as well. */
export const commandsOpen = signal(false)

type CommandsProps = { readonly text: { readonly current: HTMLTextAreaElement | null } }

/** The menu of commands in Chinese; Latin letters after “/” narrow it down. */
export function Commands({ text }: CommandsProps) {
  const menu = useRef<HTMLDivElement>(null)
  const typed = /^\/(\w*)$/.exec(words.value)?.[1]
  const isOpen = commandsOpen.value || typed !== undefined
  useMenu(isOpen, menu, text)
  if (!isOpen) return null
  const listed = (me.value?.bot.commands ?? []).filter(({ command }) => command.startsWith(typed ?? ''))
  const choose = ({ command, word }: Command) => {
    if (typed !== undefined) words.value = ''
    close(text.current)
    send({ is: 'say', text: word ?? `/${command}` })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys step through its buttons
    <div ref={menu} id="commands" class="commands" onKeyDown={(event) => pressed(event, text.current)}>
      {listed.map((one) => (
        <button type="button" key={one.command} onClick={() => choose(one)}>
          <b>{one.word ?? `/${one.command}`}</b>
          {one.description !== one.word && <span>{one.description}</span>}
        </button>
      ))}
    </div>
  )
}

/** Asks for the person's menu each time it is opened, and closes it when something else is pressed. */
function useMenu(
  isOpen: boolean,
  menu: { readonly current: HTMLElement | null },
  { current: text }: CommandsProps['text'],
) {
  useEffect(() => {
    if (!isOpen) return
    void server.me().then(
      (now) => {
        me.value = now
      },
      () => undefined,
    )
    if (commandsOpen.value) menu.current?.querySelector('button')?.focus()
    const pressed = ({ target }: MouseEvent) => {
      const isInside = target instanceof Node && (menu.current?.contains(target) || text?.form?.contains(target))
      if (!isInside) commandsOpen.value = false
    }
    document.addEventListener('click', pressed)
    return () => document.removeEventListener('click', pressed)
  }, [isOpen])
}

function pressed(event: KeyboardEvent, text: HTMLTextAreaElement | null): void {
  if (event.key === 'Escape') close(text)
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
  if (step === undefined) return
  event.preventDefault()
  const items: (Element | null)[] = [...(event.currentTarget as Element).children]
  const from = items.indexOf(document.activeElement)
  const next = items.at((from + step) % items.length)
  if (next instanceof HTMLElement) next.focus()
}

function close(text: HTMLTextAreaElement | null): void {
  commandsOpen.value = false
  text?.focus()
}
