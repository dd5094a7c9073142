import type { Campaign } from '../bureau/campaign.ts'
import type { RecordedComing } from './record.ts'

/** A bureau as its officers have it in hand. */
export type Bureau = {
  readonly id: number
  readonly name?: string
  /** Its years, the latest first. */
  readonly campaigns: readonly Campaign[]
}

/** The officers of a bureau, in the order in which they came, and the last who came and went. */
export type Officers = {
  readonly all: readonly { readonly id: number; readonly name?: string; readonly since: string }[]
  readonly comings: readonly Omit<RecordedComing, 'change'>[]
}

/** A way into the bureau as somebody finds it who has its token. */
export type FoundOfficerLink = {
  /** What the bureau is called, once somebody told. */
  readonly name?: string
  /** ISO, UTC. */
  readonly expires: string
  /** Who came in by it, once somebody did. */
  readonly person?: number
}
