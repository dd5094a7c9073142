import { useEffect, useRef, useState } from 'preact/hooks'
import type { Found } from '../../shapes.ts'
import { server } from '../server/requests.ts'
import { attempt, later } from '../state/attempt.ts'
import { older } from '../state/chat.ts'
import { hasOlder, messageOf } from '../state/messages.ts'
import { goTo } from './bubble.tsx'
import { moment } from './moment.ts'

/** After how long without a further letter the server is asked, in ms. */
const pause = 250

/** Finds words in the whole chat; a press leads to the message. */
export function Search({ onClose }: { readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Found[]>()
  useEffect(() => {
    const asked = words.trim()
    if (asked === '') return setFound(undefined)
    const timer = setTimeout(() => attempt(async () => setFound(await server.search(asked))), pause)
    return () => clearTimeout(timer)
  }, [words])
  const show = (id: number) => attempt(() => reach(id, onClose), '正在翻到那一条…')
  return (
    <section class="search" aria-label="查找">
      <label for="search-words">在对话里找</label>
      <input
        id="search-words"
        type="search"
        ref={field}
        autocomplete="off"
        maxLength={50}
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <p role="status">{found && (found.length === 0 ? '没有找到。' : `找到${found.length}条，新的在前`)}</p>
      <ul>
        {found?.map(({ id, from, date, text }) => (
          <li key={id}>
            <button type="button" onClick={() => show(id)}>
              <small>
                {from === 'person' ? '您' : '对方'} · {moment(date * 1000)}
              </small>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Loads earlier messages until this one is here, and goes to it. */
async function reach(id: number, close: () => void): Promise<void> {
  while (messageOf(id) === undefined && hasOlder.value) await older()
  close()
  // Behind an open dialog nothing takes the focus.
  while (document.querySelector('dialog[open]')) await later(16)
  goTo(id)
}
