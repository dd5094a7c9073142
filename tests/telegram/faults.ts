import type { Dice } from '../fixtures/dice.ts'
import type { Params } from './checks.ts'
import { type Answer, Refusal } from './refusal.ts'

/** Failures instead of an answer: the request is not done. */
export const refusing = ['tooFast', 'serverError', 'badGateway', 'unauthorized', 'conflict', 'reset', 'held'] as const

/** Failures of an answer: the request is done, but the bot does not receive the answer. */
export const losing = ['lost', 'torn', 'heldAfter'] as const

/** Failures that end by themselves: the bot need not wait for its own time-out. */
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

/** A fault by its kind, or a refusal given by the test. */
export type Fault = FaultKind | Refusal

/** One request of the bot: its fault, and the server's own response if it was reached. */
export type Asked = {
  readonly method: string
  readonly params: Params
  fault?: Fault
  answer?: Answer
}

/** Decides a request's fault; `count` is its number, from 1. */
export type Script = (asked: Asked, count: number) => Fault | undefined | Promise<Fault | undefined>

/** A random share of all requests meets one of these kinds. */
export function rolled(dice: Dice, share: number, kinds: readonly FaultKind[] = passing): Script {
  return () => (dice.chance(share) ? dice.pick(kinds) : undefined)
}

export function isLosing(fault: Fault | undefined): boolean {
  return losing.some((kind) => kind === fault)
}

/** The refusal that represents a kind, if it has words. */
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

/** How often each kind occurred. */
export function countFaults(requests: readonly Asked[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { fault } of requests) {
    if (!fault) continue
    const kind = fault instanceof Refusal ? `${fault.code}` : fault
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

/** How many messages arrived whose answers did not: each may be repeated once. */
export function countLost(requests: readonly Asked[]): number {
  return requests.filter(({ method, fault, answer }) => isLosing(fault) && answer?.ok && isSending(method)).length
}

function isSending(method: string): boolean {
  return method === 'sendMessage' || method === 'sendDocument'
}
