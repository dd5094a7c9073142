import { send } from '../state/outgoing.ts'
import { isTouched, isWide, sheet } from '../state/panes.ts'

/** A tap on a row beside the chat is the tap in the chat: the bot asks for it there. */
export function goToRow(row: string): void {
  send({ is: 'row', row })
  if (!isWide.value) sheet.value = undefined
  if (!isTouched()) document.getElementById('text')?.focus({ preventScroll: true })
}
