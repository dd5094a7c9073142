import { useEffect } from 'preact/hooks'
import type { FilingView } from '../../view-shapes.ts'
import { view, watchView } from '../state/view.ts'

/** What stands in the filing in hand, kept up to date while it is shown; undefined if there is none. */
export function useFiling(): FilingView | undefined {
  useEffect(watchView, [])
  const now = view.value
  return now?.filing ? (now as FilingView) : undefined
}

/** Said where there is no filing in hand; nothing while that is not known yet. */
export function NoFiling({ words }: { readonly words: string }) {
  return view.value === undefined ? null : <p class="none">{words}</p>
}
