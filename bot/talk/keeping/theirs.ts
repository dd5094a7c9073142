import type { Address } from '../../../core/address.ts'
import type { Base } from '../../../core/known/loaded.ts'
import { found } from '../../../core/known/needs.ts'
import type { TheirChange } from '../../../core/known/people.ts'
import type { Known } from '../standing.ts'

/** Whether nobody else belongs to the department. */
export function worksAmongNobody({ members, person }: Pick<Base<unknown>, 'members' | 'person'>): boolean {
  return members.every(({ id }) => id === person.id)
}

/** The latest change that somebody else made to a cell of the filing after a change. */
export function changedBy(known: Known, address: Address, after: number): TheirChange | undefined {
  const theirs = found(known, 'theirs').get(address)
  return theirs && theirs.id > after ? theirs : undefined
}
