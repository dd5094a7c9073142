import type { Address } from '../../edition.ts'
import type { Base, Known } from '../known.ts'
import { found } from '../needs.ts'
import type { TheirChange } from './found.ts'

/** Whether nobody else belongs to the department. */
export function worksAmongNobody({ members, person }: Pick<Base, 'members' | 'person'>): boolean {
  return members.every(({ id }) => id === person.id)
}

/** The latest change that somebody else made to a cell of the filing after a change. */
export function changedBy(known: Known, address: Address, after: number): TheirChange | undefined {
  const theirs = found(known, 'theirs').get(address)
  return theirs && theirs.id > after ? theirs : undefined
}
