import type { Button, Say } from './nouns.ts'

/**
 * A message as it is sent: plain text and rows of buttons; with `edits`, it replaces the message with that outbox id.
 */
export type Worded = {
  readonly text: string
  readonly buttons?: readonly (readonly Button[])[]
  readonly edits?: number
  /** In a monospaced font, as a message of its own. */
  readonly mono?: true
  /** Begins a new message, so that a reply to it is about nothing that was said before. */
  readonly apart?: true
}

/** Buttons in rows of `most`, so that each can be read on a phone. */
export function inRows(buttons: readonly Button[], most: number): Button[][] {
  const rows: Button[][] = []
  for (let at = 0; at < buttons.length; at += most) rows.push(buttons.slice(at, at + most))
  return rows
}

/** Offered if there is nothing else to offer. */
export const helpButton: Button = { label: '帮助', action: { do: 'help' } }

/** The sayings of one kind, from a union of sayings. */
export type SaidAs<Of, Kind> = Of extends { readonly say: infer Some } ? (Kind extends Some ? Of : never) : never

/**
 * How each of a feature's sayings is worded. Text alone gets the saying's own choices below it, two to a row; `wordsOf`
 * gives the text of a saying inside it.
 */
export type Sentences<Of extends { readonly say: string }> = {
  readonly [Kind in Of['say']]: (say: SaidAs<Of, Kind>, wordsOf: (say: Say) => string) => string | Worded
}
