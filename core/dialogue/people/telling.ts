import type { Tell } from '../../people.ts'
import type { Role } from '../../turn.ts'
import type { Say } from '../say.ts'
import type { Talk } from '../talk.ts'

/** Tells everybody else of the department who has this role. */
export function tellAll(talk: Talk, role: Role, ...says: readonly Say[]): Tell<Say>[] {
  return talk.office
    .members()
    .filter(({ id, roles }) => id !== talk.person.id && roles.includes(role))
    .map(({ id }) => ({ to: id, says }))
}

/** Tells everybody else of the department. */
export function tellOthers(talk: Talk, ...says: readonly Say[]): Tell<Say>[] {
  return talk.office
    .members()
    .filter(({ id }) => id !== talk.person.id)
    .map(({ id }) => ({ to: id, says }))
}

/** What a person is called. */
export function nameOf({ name }: { readonly name?: string }): string {
  return name || '同事'
}

/** Whose filing it is, for people who may have several. */
export function about({ filing }: Talk) {
  return { department: filing.department, year: filing.year }
}
