import type { Address } from '../address.ts'
import type { FilingState, Role } from '../filing.ts'

/** A cell's value before and after. */
export type Between = {
  readonly address: Address
  readonly from: string | undefined
  readonly to: string | undefined
}

/** Whose doing it was. */
export type Author = { readonly id: number; readonly name?: string }

/** What one message changed, as the record has it. */
export type RecordedTurn = {
  /** Its first and its last change. */
  readonly first: number
  readonly last: number
  readonly by: Author
  /** ISO, UTC. */
  readonly at: string
  readonly was: 'answer' | 'opening' | 'undo' | 'import'
  /** The name of the file that was taken in. */
  readonly file?: string
  /** An undo took it back. */
  readonly undone: boolean
  /** How many changes it made of those that were asked for, and the first of them in their order. */
  readonly count: number
  readonly changes: readonly Between[]
}

/** A step of the filing from hand to hand. */
export type RecordedStep = {
  readonly by: Author
  /** ISO, UTC. */
  readonly at: string
  readonly from: FilingState
  readonly to: FilingState
  /** The opinion with which it was sent back. */
  readonly note?: string
  /** Of a signature: whoever signed filled the filing, too. */
  readonly alone?: true
  /** The newest change of the filing when it was taken. */
  readonly change: number
}

/** Somebody came to the department or went from it, or left signing to another. */
export type RecordedComing = {
  readonly what: 'invited' | 'admitted' | 'gaveUp' | 'removed' | 'left'
  readonly who: Author
  readonly roles: readonly Role[]
  /** Who invited them, let them in, or took them out. */
  readonly by?: Author
  /** That was an officer of the bureau. */
  readonly bureau?: true
  /** ISO, UTC. */
  readonly at: string
  /** The newest change of the filing when it happened. */
  readonly change: number
}

/** Which part of the record: so many turns before a change, or after one; of these rows alone (`base.reception`, `project.2`). */
export type Wanted = {
  readonly most: number
  readonly before?: number
  readonly after?: number
  readonly roots?: readonly string[]
}

/** A part of the record. */
export type RecordPage = {
  /** Newest first. */
  readonly turns: readonly RecordedTurn[]
  /** What else happened between these turns, and from the last of them up to where the page begins; newest first. */
  readonly steps: readonly RecordedStep[]
  readonly comings: readonly RecordedComing[]
  /** The newest page, where the part reaches up to it. */
  readonly newest?: RecordPage
}

/** A colleague's change. */
export type ColleagueChange = Between & { readonly by: Author }
