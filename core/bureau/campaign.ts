import type { FilingState, Role } from '../filing.ts'

/** One year of self-evaluations as a bureau opens it. */
export type Campaign = {
  readonly id: number
  readonly year: number
  readonly edition: string
  /** The document number of the notice; empty where there is none yet. */
  readonly notice: string
  /** Local, `2024-07-03T18:00`. */
  readonly deadline: string
  readonly state: 'open' | 'closed'
  /** When it was opened; ISO, UTC. */
  readonly opened: string
}

/** A department's filing as its bureau sees it from outside, without its facts. */
export type CampaignFiling = {
  readonly id: number
  readonly department: string
  readonly state: FilingState
  readonly deadline?: string
  /** Why its deadline is another than the campaign's. */
  readonly reason?: string
  /** When somebody last changed a cell or took a step; none before the first. ISO, UTC. */
  readonly active?: string
  /** Who belongs to it; nobody has come in yet while it is empty. */
  readonly people: readonly CampaignPerson[]
  /** Of a filing that is signed: whether whoever signed fills it, too; none where that is not known. */
  readonly alone?: boolean
}

export type CampaignPerson = {
  readonly id: number
  readonly name?: string
  readonly roles: readonly Role[]
  /** When they came by an invitation, or were let in; ISO, UTC. */
  readonly since?: string
  /** Whether they have blocked the bot. */
  readonly unreachable: boolean
}

/** Whether the department itself still has something to do. */
export function isBehind(state: FilingState): boolean {
  return state === 'filling' || state === 'returned' || state === 'awaitingSignature' || state === 'signed'
}

/** Whether one person fills and signs: whoever signed it did, or while it is not signed, whoever could. */
export function isOneHand({ people, alone }: Pick<CampaignFiling, 'people' | 'alone'>): boolean {
  const heads = people.filter(({ roles }) => roles.includes('head'))
  return alone ?? (heads.length > 0 && heads.every(({ roles }) => roles.includes('preparer')))
}
