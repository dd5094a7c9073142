import type { Address } from '../address.ts'
import type { FilingState, Role } from '../filing.ts'

/** A cell's value before and after. */
export type Between = {
  readonly address: Address
  readonly from: string | undefined
  readonly to: string | undefined
}

/** Who did it. */
export type Author = { readonly id: number; readonly name?: string }

/** The changes of one message, from the record. */
export type RecordedTurn = {
  /** Its first and its last change. */
  readonly first: number
  readonly last: number
  readonly by: Author
  /** ISO, UTC. */
  readonly at: string
  readonly was: 'answer' | 'opening' | 'undo' | 'redo' | 'import'
  /** The name of the file that the changes came from. */
  readonly file?: string
  /** Whether it was undone. */
  readonly undone: boolean
  /** How many of the requested rows' changes it made, and the first of them in order. */
  readonly count: number
  readonly changes: readonly Between[]
}

/** A step of the filing from one state to another. */
export type RecordedStep = {
  readonly by: Author
  /** ISO, UTC. */
  readonly at: string
  readonly from: FilingState
  readonly to: FilingState
  /** The opinion with which it was sent back. */
  readonly note?: string
  /** For a signature: the signer had also filled in the filing. */
  readonly alone?: true
  /** The newest change of the filing when the step was taken. */
  readonly change: number
}

/** Somebody joined or left the department, or passed signing on to somebody else. */
export type RecordedComing = {
  readonly what: 'invited' | 'admitted' | 'gaveUp' | 'removed' | 'left'
  readonly who: Author
  readonly roles: readonly Role[]
  /** Who invited, admitted or removed them. */
  readonly by?: Author
  /** That person was an officer of the bureau. */
  readonly bureau?: true
  /** ISO, UTC. */
  readonly at: string
  /** The newest change of the filing at that time. */
  readonly change: number
}

/**
 * The part of the record to read: so many turns before a change, or after one; of these rows alone (`base.reception`,
 * `project.2`).
 */
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
  /** What else happened between these turns, and from the latest of them up to the page's upper end; newest first. */
  readonly steps: readonly RecordedStep[]
  readonly comings: readonly RecordedComing[]
  /** The newest page, if this part reaches it. */
  readonly newest?: RecordPage
}

/** A colleague's change. */
export type ColleagueChange = Between & { readonly by: Author }
