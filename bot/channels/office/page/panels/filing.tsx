import { useEffect } from 'preact/hooks'
import type { FilingView } from '../../view-shapes.ts'
import { isLost } from '../state/chat.ts'
import { view, watchView } from '../state/view.ts'

/** What stands in the filing in hand, kept up to date while it is shown; undefined if there is none. */
export function useFiling(): FilingView | undefined {
  useEffect(watchView, [])
  const now = view.value
  return now === undefined || now.filing === null ? undefined : now
}

/** Said where there is no filing in hand, or where that is not known yet. */
export function NoFiling({ words }: { readonly words: string }) {
  if (view.value !== undefined) return <p class="none">{words}</p>
  return <p class="none">{isLost.value ? '连不上服务器，连上就看得到。填好的都在。' : '正在取…'}</p>
}
