/** A question that was answered or put, and the newest change that was known then. */
export type Answered = { readonly row: string; readonly seen?: number }

/** A text that somebody sends. */
export type TextMessage = {
  readonly kind: 'text'
  readonly text: string
  /** The question that it answers, where it is told: a reply to it, or an earlier answer that was changed. */
  readonly row?: string
  /** The newest change that the person knew then. */
  readonly seen?: number
  readonly changed?: true
}
