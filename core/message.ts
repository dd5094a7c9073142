/** A question that was answered or asked, and the newest change seen at that time. */
export type Answered = { readonly row: string; readonly seen?: number }

/** A text that somebody sends. */
export type TextMessage = {
  readonly kind: 'text'
  readonly text: string
  /** The question that it answers, if that is certain: a reply to it, or an edited earlier answer. */
  readonly row?: string
  /** The newest change that the person had seen then. */
  readonly seen?: number
  readonly changed?: true
}
