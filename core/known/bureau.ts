import type { Campaign } from '../bureau/campaign.ts'
import type { RecordedComing } from './record.ts'

/** A bureau as loaded for its officers. */
export type Bureau = {
  readonly id: number
  readonly name?: string
  /** Its years, the latest first. */
  readonly campaigns: readonly Campaign[]
}

/** The officers of a bureau, in the order in which they joined, and the latest comings and goings. */
export type Officers = {
  readonly all: readonly { readonly id: number; readonly name?: string; readonly since: string }[]
  readonly comings: readonly Omit<RecordedComing, 'change'>[]
}

/** An officer's link, found by its token. */
export type FoundOfficerLink = {
  /** The bureau's name, once somebody gave it. */
  readonly name?: string
  /** ISO, UTC. */
  readonly expires: string
  /** Who used it, if anybody. */
  readonly person?: number
}
