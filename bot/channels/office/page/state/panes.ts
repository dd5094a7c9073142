import { signal } from '@preact/signals'

/** What stands beside the chat on a wide screen, and over it on a narrow one. */
export type Pane = 'outline' | 'form' | 'search'

const wide = matchMedia('(min-width: 1100px)')

/** Whether people write on a screen: Enter makes a new line there, and only they open the keyboard. */
export function isTouched(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches
}

/** Whether outline and form stand beside the chat. */
export const isWide = signal(wide.matches)
/** The sheet that is open over the chat. */
export const sheet = signal<Pane | undefined>(undefined)
/** The annex that the form shows; undefined: the one of the row in hand. */
export const annexShown = signal<string | undefined>(undefined)

wide.addEventListener('change', () => {
  isWide.value = wide.matches
  if (wide.matches && sheet.value !== 'search') sheet.value = undefined
})

/** Shows an annex as it will print. */
export function showForm(annex: string | undefined): void {
  annexShown.value = annex
  if (!isWide.value) sheet.value = 'form'
}
