import type { Contents } from '../../core/known/contents.ts'
import type { SentRef } from '../../core/known/sent.ts'
import type { TextMessage } from '../../core/message.ts'
import type { Action } from './nouns.ts'

/** A typed text; `button` is what the button of that label does in the last messages that have buttons. */
export type Typed = TextMessage & { readonly button?: Action }

/** One thing that a person sends or taps. */
export type Message =
  | Typed
  /** `tapped` is the outbox id of the message with the button. */
  | { readonly kind: 'action'; readonly action: Action; readonly tapped?: number }
  /** `file` is the chat's id for it; `size` is in bytes. */
  | { readonly kind: 'file'; readonly file: string; readonly name: string; readonly size: number }
  /**
   * The same file after it was read; `row` is the question that was asked when it was sent; `sent` is the file itself;
   * `behind`: other files were before it;
   * `takes` is the filing for which an officer files it, `confirmed` its newest change when they confirmed that.
   */
  | {
      readonly kind: 'contents'
      readonly contents: Contents
      readonly row?: string
      readonly sent?: SentRef
      readonly behind?: true
      readonly takes?: number
      readonly confirmed?: number
    }
  | { readonly kind: 'unreadable' }
