import type { Action } from './nouns.ts'
import type { Turn } from './talk.ts'

/** In which way a feature takes a message. */
export type Way =
  | 'word'
  | 'unknownCommand'
  | 'reply'
  | 'shown'
  | 'name'
  | 'row'
  | 'choice'
  | 'place'
  | 'move'
  | 'wish'
  | 'near'
  | 'answer'
  | 'desk'

/** A feature that would take a message, and the turn that it would make. */
export type Taker = { readonly as: Way; readonly feature: string; readonly take: () => Turn }

/** What the desk needs of the other features. */
export type Others = {
  /** The feature that an action belongs to. */
  readonly ownerOf: (action: Action) => string
  /** Does what needs no current filing; undefined for any other action. */
  readonly act: (action: Action) => Turn | undefined
}
