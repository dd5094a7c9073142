import type { FilingState, Role, TakenIn } from '../filing.ts'

/** One year of self-evaluations as a bureau opens it. */
export type Campaign = {
  readonly id: number
  readonly year: number
  readonly edition: string
  /** The document number of the notice; empty if there is none yet. */
  readonly notice: string
  /** Local, `2024-07-03T18:00`. */
  readonly deadline: string
  readonly state: 'open' | 'closed'
  /** When it was opened; ISO, UTC. */
  readonly opened: string
}

/** A department's filing as its bureau sees it, without its facts. */
export type CampaignFiling = {
  readonly id: number
  readonly department: string
  readonly state: FilingState
  readonly deadline?: string
  /** Why its deadline differs from the campaign's. */
  readonly reason?: string
  /** When somebody last changed a cell or took a step; none before the first. ISO, UTC. */
  readonly active?: string
  /** The department's members; empty while nobody has joined yet. */
  readonly people: readonly CampaignPerson[]
  /** For a signed filing: whether the signer also filled it in; absent if that was not recorded. */
  readonly alone?: boolean
  /** The bureau filed it for the department. */
  readonly takenIn?: TakenIn
}

export type CampaignPerson = {
  readonly id: number
  readonly name?: string
  readonly roles: readonly Role[]
  /** When they joined by an invitation, or were admitted; ISO, UTC. */
  readonly since?: string
  /** Whether they have blocked the bot. */
  readonly unreachable: boolean
}

/** Whether the department itself still has something to do. */
export function isBehind(state: FilingState): boolean {
  return state === 'filling' || state === 'returned' || state === 'awaitingSignature' || state === 'signed'
}

/** Whether one person fills in and signs: the actual signer if it is signed, otherwise anyone who could sign. */
export function isOneHand({ people, alone }: Pick<CampaignFiling, 'people' | 'alone'>): boolean {
  const heads = people.filter(({ roles }) => roles.includes('head'))
  return alone ?? (heads.length > 0 && heads.every(({ roles }) => roles.includes('preparer')))
}
