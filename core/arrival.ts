/** What a channel delivers. Ids of people, chats and messages are the channel's own texts. */

/** A text, a tapped button or row of the form, a file, or something that cannot be read. */
export type Content =
  /** `replyTo`: the message it replies to; `changed`: an earlier message was edited to this text. */
  | { readonly is: 'text'; readonly text: string; readonly replyTo?: string; readonly changed?: true }
  /** `button`: what was sent with the button. */
  | { readonly is: 'tap'; readonly button: string }
  /**
   * A tap where the form is shown. `row`: the id of the question; `cell`: the address of the tapped cell, if the question
   * has several; `finding`: the tapped finding that wants an explanation.
   */
  | { readonly is: 'row'; readonly row: string; readonly cell?: string; readonly finding?: string }
  /** `file`: the channel's id of it; `size` in bytes; `changed`: its caption was edited. */
  | {
      readonly is: 'file'
      readonly file: string
      readonly name: string
      readonly size: number
      readonly caption?: string
      readonly changed?: true
    }
  | { readonly is: 'unreadable'; readonly changed?: true }

/** One incoming message, tap or file. */
export type Arrival = {
  /** A repeated id is the same arrival. */
  readonly id: string
  readonly chat: string
  readonly sender: { readonly id: string; readonly name: string }
  /** The message; for a tap, the one that carried the button. */
  readonly messageId?: string
  readonly content: Content
}
