import type { Button, Say } from './nouns.ts'

/** A message as it is sent: plain text and rows of buttons; with `edits` another face of an earlier one. */
export type Worded = {
  readonly text: string
  readonly buttons?: readonly (readonly Button[])[]
  readonly edits?: number
  /** In letters of one width, a message of its own. */
  readonly mono?: true
  /** Begins a message of its own, so that a reply to it is about nothing that was said before. */
  readonly apart?: true
}

/** Buttons a few to a row, so that each can be read on a phone. */
export function inRows(buttons: readonly Button[], most: number): Button[][] {
  const rows: Button[][] = []
  for (let at = 0; at < buttons.length; at += most) rows.push(buttons.slice(at, at + most))
  return rows
}

/** To what can be said, where nothing else can be offered. */
export const helpButton: Button = { label: '帮助', action: { do: 'help' } }

/** The sayings of one kind, of a union of them. */
export type SaidAs<Of, Kind> = Of extends { readonly say: infer Some } ? (Kind extends Some ? Of : never) : never

/**
 * The words of each of a feature's sayings. Words alone take the saying's own choices under them, two to a row; `wordsOf`
 * is the text of a saying within it.
 */
export type Sentences<Of extends { readonly say: string }> = {
  readonly [Kind in Of['say']]: (say: SaidAs<Of, Kind>, wordsOf: (say: Say) => string) => string | Worded
}
