import { useEffect } from 'preact/hooks'
import { Form } from './panels/form.tsx'
import { Outline } from './panels/outline.tsx'
import { Ask } from './parts/ask.tsx'
import { Composer } from './parts/composer.tsx'
import { Door } from './parts/door.tsx'
import { Drop } from './parts/drop.tsx'
import { Header } from './parts/header.tsx'
import { Log } from './parts/log.tsx'
import { Sheet } from './parts/sheet.tsx'
import { Toast } from './parts/toast.tsx'
import { me } from './state/chat.ts'
import { door } from './state/entry.ts'
import { isWide } from './state/panes.ts'
import { view, watchView } from './state/view.ts'

/** The whole page: the door, or the chat with outline and form beside it where there is room. */
export function App() {
  return (
    <>
      {door.value && <Door {...door.value} />}
      {me.value && <Office />}
      <Sheet />
      <Ask />
      <Toast />
    </>
  )
}

function Office() {
  useEffect(() => (isWide.value ? watchView() : undefined), [isWide.value])
  const hasFiling = view.value?.filing !== null
  const isBeside = isWide.value && hasFiling
  return (
    <div class={isBeside ? 'office beside' : 'office'}>
      <Header />
      {isBeside && (
        <aside class="outline-pane" aria-label="目录">
          <Outline />
        </aside>
      )}
      <div class="chat">
        <Log />
        {me.value?.blocked ? <Blocked /> : <Composer />}
      </div>
      {isBeside && (
        <aside class="form-pane" aria-label="表样">
          <Form />
        </aside>
      )}
      <Drop />
    </div>
  )
}

function Blocked() {
  return (
    <section class="blocked" aria-label="已屏蔽">
      <p>已屏蔽。要接着填，点右上角“更多”里的“解除屏蔽”。</p>
    </section>
  )
}
