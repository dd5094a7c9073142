import type { OnForm } from '../../shapes.ts'
import type { FilingView } from '../../view-shapes.ts'
import { send } from '../state/outgoing.ts'
import { isTouched, isWide, sheet } from '../state/panes.ts'

/** A tap beside the chat is the tap in the chat: the bot asks for it there. */
export function goTo(place: OnForm): void {
  send({ is: 'row', place })
  if (!isWide.value) sheet.value = undefined
  if (!isTouched()) document.getElementById('text')?.focus({ preventScroll: true })
}

/** The row in hand: while a finding is explained, the one where it stands. */
export function rowInHand({ filing: { row, finding }, findings }: FilingView): string | null {
  const explained = finding === undefined ? undefined : findings.find((one) => one.finding === finding)
  return explained?.row ?? row
}
