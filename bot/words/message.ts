import type { Button } from '../../core/dialogue/actions.ts'

/** A message as it is sent: plain text and rows of buttons; with `edits` another face of an earlier one. */
export type Worded = {
  readonly text: string
  readonly buttons?: readonly (readonly Button[])[]
  readonly edits?: number
  /** In letters of one width, a message of its own. */
  readonly mono?: true
}

/** Buttons a few to a row, so that each can be read on a phone. */
export function inRows(buttons: readonly Button[], most: number): Button[][] {
  const rows: Button[][] = []
  for (let at = 0; at < buttons.length; at += most) rows.push(buttons.slice(at, at + most))
  return rows
}
