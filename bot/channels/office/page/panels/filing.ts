import { useEffect } from 'preact/hooks'
import type { FilingView } from '../../view-shapes.ts'
import { view, watchView } from '../state/view.ts'

/** What stands in the filing in hand, kept up to date while it is shown; undefined if there is none. */
export function useFiling(): FilingView | undefined {
  useEffect(watchView, [])
  const now = view.value
  return now?.filing ? (now as FilingView) : undefined
}
