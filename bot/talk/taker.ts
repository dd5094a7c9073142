import type { Action } from './nouns.ts'
import type { Turn } from './talk.ts'

/** As what a feature takes a message. */
export type Way =
  | 'word'
  | 'unknownCommand'
  | 'reply'
  | 'name'
  | 'row'
  | 'choice'
  | 'place'
  | 'move'
  | 'wish'
  | 'answer'
  | 'desk'

/** A feature that would take a message, and the turn that it then comes to. */
export type Taker = { readonly as: Way; readonly feature: string; readonly take: () => Turn }

/** What the other features do for an officer at the desk. */
export type Others = {
  /** The feature that an action belongs to. */
  readonly ownerOf: (action: Action) => string
  /** Does what concerns the officer's own filings; undefined where that is nothing. */
  readonly act: (action: Action) => Turn | undefined
}
