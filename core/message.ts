/** A question that was answered or asked, and the newest change seen at that time. */
export type Answered = { readonly row: string; readonly seen?: number }

/** What a message that is replied to was about: a question, or the cells that it says were kept. */
export type RepliedTo = Answered | { readonly cells: readonly string[] }

/** A text that somebody sends. */
export type TextMessage = {
  readonly kind: 'text'
  readonly text: string
  /** The question that it answers, if that is certain: a reply to it, or an edited earlier answer. */
  readonly row?: string
  /** The cells that the message which it replies to says were kept. */
  readonly cells?: readonly string[]
  /** The newest change that the person knew then. */
  readonly seen?: number
  readonly changed?: true
}
