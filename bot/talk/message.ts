import type { Contents } from '../../core/known/contents.ts'
import type { TextMessage } from '../../core/message.ts'
import type { Action } from './nouns.ts'

/** One thing that a person sends or taps. */
export type Message =
  | TextMessage
  /** `tapped` is the message that the button stood under, as the outbox knows it. */
  | { readonly kind: 'action'; readonly action: Action; readonly tapped?: number }
  /** `file` is the chat's id of it; `size` in bytes. */
  | { readonly kind: 'file'; readonly file: string; readonly name: string; readonly size: number }
  /** The same file a moment later, read; `row` is the question that the talk stood at when it was sent. */
  | { readonly kind: 'contents'; readonly contents: Contents; readonly row?: string }
  | { readonly kind: 'unreadable' }
