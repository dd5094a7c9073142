import type { Role } from '../../../core/filing.ts'
import { type Named, readsSame, shownName, toldApart } from '../../../core/names.ts'
import type { Tell } from '../../../core/people.ts'
import type { Say } from '../nouns.ts'
import type { Incoming, Talk } from '../talk.ts'

/** Messages to all other members with this role. */
export function tellAll(talk: Talk, role: Role, ...says: readonly Say[]): Tell<Say>[] {
  return talk.members
    .filter(({ id, roles }) => id !== talk.person.id && roles.includes(role))
    .map(({ id }) => ({ to: id, says }))
}

/** Messages to all other members. */
export function tellOthers(talk: Talk, ...says: readonly Say[]): Tell<Say>[] {
  return talk.members.filter(({ id }) => id !== talk.person.id).map(({ id }) => ({ to: id, says }))
}

/** The displayed name of somebody who may be no member. */
export function nameOf({ name }: { readonly name?: string }): string {
  return shownName(name)
}

/**
 * How people are named in the department: equal names are numbered, and somebody who is no member but has a member's
 * name is marked.
 */
export function callerIn({ members }: Pick<Incoming, 'members'>): (one: Named) => string {
  const names = toldApart(members)
  return ({ id, name }) =>
    names.get(id) ??
    (members.some((one) => readsSame(one.name, name)) ? `${shownName(name)}（不在本单位）` : shownName(name))
}

/** How one person is named in the department. */
export function called(talk: Pick<Incoming, 'members'>, one: Named): string {
  return callerIn(talk)(one)
}

/** The filing's department and year, for people who may have several filings. */
export function about({ filing }: Talk) {
  return { department: filing.department, year: filing.year }
}
