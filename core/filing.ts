import type { Address } from './address.ts'
import type { Facts } from './facts.ts'

/** A department's filing, and the people who work on it. */

export type FilingState =
  | 'filling'
  | 'awaitingSignature'
  | 'signed'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'published'

/** One department's self-evaluation of one year. */
export type Filing = {
  readonly id: number
  readonly department: string
  readonly year: number
  readonly edition: string
  /** Local date and hour, `2024-07-03T18:00`. */
  readonly deadline?: string
  readonly state: FilingState
  readonly facts: Facts
  /** The id of each cell's last change; a button carries the ids that it was made with. */
  readonly versions: ReadonlyMap<Address, number>
  /** The newest change of all. */
  readonly change?: number
  /** Whether a bureau reviews it: once delivered, only the bureau can send it back. */
  readonly reviewed?: true
  /** The bureau filed it for the department, from its papers. */
  readonly takenIn?: TakenIn
  /** Who fills in which annex (`base`, `project.2`), if assigned. */
  readonly handed?: ReadonlyMap<string, number>
  /** How many scans are kept beside it, if any. */
  readonly scans?: number
  /** The opinions with which it was sent back, that no later step has settled. */
  readonly sentBack?: readonly SentBack[]
  /** Whether the department lets a model draft its sections. */
  readonly drafting?: boolean
}

/** By which officer, and when: ISO, UTC. */
export type TakenIn = { readonly by?: string; readonly at: string }

export type Role = 'preparer' | 'head'

/** An opinion with which a filing was sent back: from whom it is, and the newest change when it was given. */
export type SentBack = { readonly by: 'head' | 'bureau'; readonly note: string; readonly change: number }

/** The person who is speaking. */
export type Person = {
  readonly id: number
  readonly name?: string
  readonly phone?: string
  readonly roles: readonly Role[]
}

/** The change of one cell; `undefined` makes the cell not asked again. */
export type Change = { readonly address: Address; readonly to: string | undefined }

/** Canonical text by address. */
export type Values = Readonly<Record<Address, string>>
