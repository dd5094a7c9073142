import type { Role } from '../../../core/filing.ts'
import { type Named, readsSame, shownName, toldApart } from '../../../core/names.ts'
import type { Tell } from '../../../core/people.ts'
import type { Say } from '../nouns.ts'
import type { Incoming, Talk } from '../talk.ts'

/** Tells everybody else of the department who has this role. */
export function tellAll(talk: Talk, role: Role, ...says: readonly Say[]): Tell<Say>[] {
  return talk.members
    .filter(({ id, roles }) => id !== talk.person.id && roles.includes(role))
    .map(({ id }) => ({ to: id, says }))
}

/** Tells everybody else of the department. */
export function tellOthers(talk: Talk, ...says: readonly Say[]): Tell<Say>[] {
  return talk.members.filter(({ id }) => id !== talk.person.id).map(({ id }) => ({ to: id, says }))
}

/** What somebody is called, who may be of no department. */
export function nameOf({ name }: { readonly name?: string }): string {
  return shownName(name)
}

/** What people are called in the department: equal names are told apart, who belongs to no such name is said so. */
export function callerIn({ members }: Pick<Incoming, 'members'>): (one: Named) => string {
  const names = toldApart(members)
  return ({ id, name }) =>
    names.get(id) ??
    (members.some((one) => readsSame(one.name, name)) ? `${shownName(name)}（不在本单位）` : shownName(name))
}

/** What one person is called in the department. */
export function called(talk: Pick<Incoming, 'members'>, one: Named): string {
  return callerIn(talk)(one)
}

/** Whose filing it is, for people who may have several. */
export function about({ filing }: Talk) {
  return { department: filing.department, year: filing.year }
}
