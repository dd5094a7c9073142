/** ↑ and ↓ in the log step from message to message; the buttons of the one reached can then be tabbed to. */
export function stepsIn(event: KeyboardEvent): void {
  const step = event.key === 'ArrowUp' ? 'previous' : event.key === 'ArrowDown' ? 'next' : undefined
  const at = (event.target as Element).closest('.message')
  if (step === undefined || at === null) return
  event.preventDefault()
  let next = step === 'previous' ? at.previousElementSibling : at.nextElementSibling
  while (next !== null && !next.matches('.message'))
    next = step === 'previous' ? next.previousElementSibling : next.nextElementSibling
  if (next instanceof HTMLElement) next.focus()
}
