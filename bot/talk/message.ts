import type { Contents } from '../../core/known/contents.ts'
import type { TextMessage } from '../../core/message.ts'
import type { Action } from './nouns.ts'

/** One thing that a person sends or taps. */
export type Message =
  | TextMessage
  /** `tapped` is the outbox id of the message with the button. */
  | { readonly kind: 'action'; readonly action: Action; readonly tapped?: number }
  /** `file` is the chat's id for it; `size` is in bytes. */
  | { readonly kind: 'file'; readonly file: string; readonly name: string; readonly size: number }
  /** The same file after it was read; `row` is the question that was asked when it was sent. */
  | { readonly kind: 'contents'; readonly contents: Contents; readonly row?: string }
  | { readonly kind: 'unreadable' }
