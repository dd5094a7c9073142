import type { Dice } from '../fixtures/dice.ts'
import type { Params } from './checks.ts'
import { type Answer, Refusal } from './refusal.ts'

/** What can go wrong instead of an answer: the request is not done. */
export const refusing = ['tooFast', 'serverError', 'badGateway', 'unauthorized', 'conflict', 'reset', 'held'] as const

/** What can go wrong with an answer: the request is done, and the bot does not hear of it. */
export const losing = ['lost', 'torn', 'heldAfter'] as const

/** Those that end by themselves: the bot need not wait for its own time-out. */
export const passing = [
  'tooFast',
  'serverError',
  'badGateway',
  'unauthorized',
  'conflict',
  'reset',
  'lost',
  'torn',
] as const

export type FaultKind = (typeof refusing | typeof losing)[number]

/** A fault by its kind, or a refusal of the test's own. */
export type Fault = FaultKind | Refusal

/** One request of the bot: what it met, and what the server's own checks answered where they were asked. */
export type Asked = {
  readonly method: string
  readonly params: Params
  fault?: Fault
  answer?: Answer
}

/** Decides what a request meets; `count` tells which one it is, from 1. */
export type Script = (asked: Asked, count: number) => Fault | undefined | Promise<Fault | undefined>

/** A share of all requests meets one of these kinds, as the dice fall. */
export function rolled(dice: Dice, share: number, kinds: readonly FaultKind[] = passing): Script {
  return () => (dice.chance(share) ? dice.pick(kinds) : undefined)
}

export function isLosing(fault: Fault | undefined): boolean {
  return losing.some((kind) => kind === fault)
}

/** The refusal that stands for a kind, where it is one that has words. */
export function refusalOf(fault: Fault, retryAfter: number): Refusal | undefined {
  if (fault instanceof Refusal) return fault
  if (fault === 'tooFast') return new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, retryAfter)
  if (fault === 'serverError') return new Refusal(500, 'Internal Server Error')
  if (fault === 'unauthorized') return new Refusal(401, 'Unauthorized')
  if (fault === 'conflict')
    return new Refusal(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    )
  return undefined
}

/** How often each kind was met. */
export function countFaults(requests: readonly Asked[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { fault } of requests) {
    if (!fault) continue
    const kind = fault instanceof Refusal ? `${fault.code}` : fault
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

/** How many messages came whose answers did not: each may come once more. */
export function countLost(requests: readonly Asked[]): number {
  return requests.filter(({ method, fault, answer }) => isLosing(fault) && answer?.ok && isSending(method)).length
}

function isSending(method: string): boolean {
  return method === 'sendMessage' || method === 'sendDocument'
}
