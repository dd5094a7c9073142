import { signal } from '@preact/signals'

const toastLasts = 5000
const actionLasts = 6000

/** Short words that come and go. */
export const toast = signal('')
/** What the bot is doing, under its name. */
export const doing = signal('')

let toastTimer: ReturnType<typeof setTimeout> | undefined
let doingTimer: ReturnType<typeof setTimeout> | undefined

/** Shows words for a few seconds; empty words remove those shown. */
export function tell(words: string): void {
  clearTimeout(toastTimer)
  toast.value = words
  if (words === '') return
  toastTimer = setTimeout(() => tell(''), toastLasts)
}

/** Shows that the bot is working, for a moment from `at` (ms since 1970). */
export function working(action: string, at: number): void {
  const left = at + actionLasts - Date.now()
  if (left <= 0) return
  clearTimeout(doingTimer)
  doing.value = action === 'typing' ? '正在看…' : '正在做文件…'
  doingTimer = setTimeout(rested, left)
}

export function rested(): void {
  clearTimeout(doingTimer)
  doing.value = ''
}
