import { useEffect } from 'preact/hooks'
import { Form } from '../panels/form.tsx'
import { Outline } from '../panels/outline.tsx'
import { type Pane, sheet } from '../state/panes.ts'
import { Dialog } from './dialog.tsx'
import { Search } from './search.tsx'

const titles: Readonly<Record<Pane, string>> = { outline: '目录', form: '表样', search: '查找' }

/** Outline, form or search as a sheet over the chat, pulled in from its side. */
export function Sheet() {
  const pane = sheet.value
  useEffect(() => closedByBack(pane), [pane])
  if (pane === undefined) return null
  const close = () => {
    sheet.value = undefined
  }
  return (
    <Dialog key={pane} label={titles[pane]} class={`sheet ${pane}-sheet`} onClose={close}>
      <div class="sheet-head">
        <h2>{titles[pane]}</h2>
        <button type="button" class="quiet" onClick={close}>
          关闭
        </button>
      </div>
      {pane === 'outline' && <Outline />}
      {pane === 'form' && <Form />}
      {pane === 'search' && <Search onClose={close} />}
    </Dialog>
  )
}

/** A phone's back button closes the sheet; closed in another way, the sheet leaves no step behind. */
function closedByBack(pane: Pane | undefined) {
  if (pane === undefined) return
  let isBack = false
  const back = () => {
    isBack = true
    sheet.value = undefined
  }
  history.pushState({ sheet: pane }, '')
  addEventListener('popstate', back)
  return () => {
    removeEventListener('popstate', back)
    if (!isBack) history.back()
  }
}
