import type { Address } from '../../../core/address.ts'
import type { Base } from '../../../core/known/loaded.ts'
import { found } from '../../../core/known/needs.ts'
import type { TheirChange } from '../../../core/known/people.ts'
import type { Known } from '../standing.ts'

/** Whether the department has no other member. */
export function worksAmongNobody({ members, person }: Pick<Base<unknown>, 'members' | 'person'>): boolean {
  return members.every(({ id }) => id === person.id)
}

/** The latest change of a cell by somebody else, if it is newer than `after`. */
export function changedBy(known: Known, address: Address, after: number): TheirChange | undefined {
  const theirs = found(known, 'theirs').get(address)
  return theirs && theirs.id > after ? theirs : undefined
}
