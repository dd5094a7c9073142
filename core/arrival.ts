/** What a channel brings: ids of people, chats and messages are the channel's own texts. */

/** A text, a tapped button, a file, or something that cannot be read. */
export type Content =
  /** `replyTo` is the message that it answers; `changed`: an earlier message has another text now. */
  | { readonly is: 'text'; readonly text: string; readonly replyTo?: string; readonly changed?: true }
  /** `button` is what was sent with it. */
  | { readonly is: 'tap'; readonly button: string }
  /** `file` is the channel's id of it; `size` in bytes; `changed`: its caption is another now. */
  | {
      readonly is: 'file'
      readonly file: string
      readonly name: string
      readonly size: number
      readonly caption?: string
      readonly changed?: true
    }
  | { readonly is: 'unreadable'; readonly changed?: true }

/** One thing that came in. */
export type Arrival = {
  /** What comes with the same id again is the same. */
  readonly id: string
  readonly chat: string
  readonly sender: { readonly id: string; readonly name: string }
  /** The message; of a tap, the one that carried the button. */
  readonly messageId?: string
  readonly content: Content
}
