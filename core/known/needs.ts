import type { Address } from '../address.ts'
import type { CampaignFiling } from '../bureau/campaign.ts'
import type { Filing } from '../filing.ts'
import type { Invitation, Request } from '../people.ts'
import type { FoundOfficerLink, Officers } from './bureau.ts'
import type { Loaded } from './loaded.ts'
import type { LatestDraft, PastTurn } from './past.ts'
import type { Authored, Before, FoundInvitation, NamesakeOf, TheirChange } from './people.ts'
import type { ColleagueChange, RecordPage, Wanted } from './record.ts'
import type { FoundReminders } from './reminders.ts'
import type { Scan } from './scans.ts'
import type { SentQueue } from './sent.ts'

/**
 * What a turn needs to know besides what is loaded for every message; about the filing in hand unless stated otherwise.
 */
export type Needs = {
  /** The token of an invitation into a department, or of an officer's link. */
  readonly invitation?: string
  /** The invitations into the department that are not revoked, oldest first. */
  readonly invitations?: true
  /** Who asked to be let in, each with their last request. */
  readonly requests?: true
  /** The filings of departments with this name. */
  readonly namesakes?: string
  /** Who else belongs to the departments of these filings of the person. */
  readonly fellows?: readonly number[]
  /** The officers who watch the filing. */
  readonly watchers?: true
  /** For each cell that somebody else changed, their latest change. */
  readonly theirs?: true
  /**
   * What others changed since the newest change that the person has seen, oldest first, except what they were notified
   * of at once.
   */
  readonly meanwhile?: true
  /** Who made the last change of these cells, and when. */
  readonly authors?: readonly Address[]
  /** The changes after the oldest of these cells' last changes, oldest first. */
  readonly since?: readonly Address[]
  /** The newest draft of each section or cell that a model wrote. */
  readonly drafts?: true
  /** The person's latest turn that changed facts, was not an undo and was not undone. */
  readonly lastTurn?: true
  /** The person's latest undo that was not made good and after which they changed nothing. */
  readonly lastUndo?: true
  /** A page of the record. */
  readonly record?: Wanted
  /** The files that the person sent before, for the filing in hand or for none. */
  readonly queue?: true
  /** The text of a file that the person sent, while a decision is pending. */
  readonly received?: number
  /** The scans kept beside the filing. */
  readonly scans?: true
  /** What the person's reminders depend on. */
  readonly reminders?: true
  /** Unguessable tokens: one, or one for each department that is loaded. */
  readonly tokens?: 'one' | 'each'
  /** Another filing of the person, with what its talk needs. */
  readonly other?: { readonly filing: number; readonly needs: Needs }
  /** The departments of these years of the bureau, without facts. */
  readonly departments?: readonly number[]
  /** One of the bureau's filings, with its facts. */
  readonly reviewed?: number
  /** The filings of a year of the bureau, with the facts whose addresses match these patterns (`unit.*`). */
  readonly carried?: { readonly campaign: number; readonly like: readonly string[] }
  /** The officers of the bureau, and their latest comings and goings. */
  readonly officers?: true
}

/** The answer to each need; `of` repeats what was asked for, if that can vary. */
export type Answers = {
  readonly invitation: {
    readonly of: string
    readonly department?: FoundInvitation
    readonly bureau?: FoundOfficerLink
  }
  readonly invitations: readonly Invitation[]
  readonly requests: readonly Request[]
  readonly namesakes: { readonly of: string; readonly all: readonly NamesakeOf[] }
  /** Names by filing, as far as they are known. */
  readonly fellows: ReadonlyMap<number, readonly (string | undefined)[]>
  readonly watchers: readonly number[]
  readonly theirs: ReadonlyMap<Address, TheirChange>
  readonly meanwhile: readonly ColleagueChange[]
  readonly authors: ReadonlyMap<Address, Authored>
  readonly since: { readonly of: readonly Address[]; readonly changes: readonly Before[] }
  readonly drafts: ReadonlyMap<string, LatestDraft>
  readonly lastTurn: { readonly turn?: PastTurn }
  readonly lastUndo: { readonly turn?: PastTurn }
  readonly record: RecordPage
  readonly queue: SentQueue
  readonly received: { readonly of: number; readonly text?: string }
  readonly scans: readonly Scan[]
  readonly reminders: FoundReminders
  readonly tokens: readonly string[]
  /** Without a filing if it is not one of the person's. */
  readonly other: Loaded & { readonly of: number; readonly found: Found }
  readonly departments: ReadonlyMap<number, readonly CampaignFiling[]>
  /** `filledBy`: who of the department has filled in something, by name. */
  readonly reviewed: { readonly of: number; readonly filing?: Filing; readonly filledBy?: readonly string[] }
  readonly carried: { readonly of: number; readonly all: readonly Pick<Filing, 'department' | 'facts'>[] }
  readonly officers: Officers
}

export type Found = { readonly [Need in keyof Answers]?: Answers[Need] }

/** The answer to a need. Throws if the need was not asked for: that is a bug, and never the same as finding nothing. */
export function found<Need extends keyof Answers>(known: { readonly found: Found }, need: Need): Answers[Need] {
  const answer = known.found[need]
  if (answer === undefined) throw new Error(`a turn reads ${need}, which its message did not need`)
  return answer as Answers[Need]
}

type Keyed = {
  [Need in keyof Answers]: Answers[Need] extends { readonly of: string | number } ? Need : never
}[keyof Answers]

/** The same for a need that asks for one thing among several. */
export function foundOf<Need extends Keyed>(
  known: { readonly found: Found },
  need: Need,
  of: Answers[Need]['of'],
): Answers[Need] {
  const answer = found(known, need)
  if (answer.of !== of) throw new Error(`a turn reads another ${need} than its message needed`)
  return answer
}

/** The same for a need of cells; `address` is one of the cells asked for. */
export function foundAt(known: { readonly found: Found }, need: 'since', address: Address): Answers['since'] {
  const answer = found(known, need)
  if (!answer.of.includes(address))
    throw new Error(`a turn reads ${need} of ${address}, which its message did not need`)
  return answer
}

/** Several needs as one; of two that differ the later counts. */
export function joined(...all: readonly Needs[]): Needs {
  const sum: Needs = Object.assign({}, ...all)
  return { ...sum, ...cellsOf(all, 'authors'), ...cellsOf(all, 'since') }
}

function cellsOf(all: readonly Needs[], need: 'authors' | 'since'): Needs {
  return all.some((one) => one[need]) ? { [need]: all.flatMap((one) => one[need] ?? []) } : {}
}
