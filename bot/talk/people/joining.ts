import type { Person, Role } from '../../../core/filing.ts'
import type { FoundInvitation } from '../../../core/known/people.ts'
import type { Author } from '../../../core/known/record.ts'
import { readsSame, toldApart } from '../../../core/names.ts'
import type { Member, Tell } from '../../../core/people.ts'
import type { Say } from '../nouns.ts'
import type { Incoming, Turn } from '../talk.ts'

type Comer = Pick<Person, 'id' | 'name'>

/** What a newcomer is called among these members. */
export function calledAmong(members: readonly Member[], comer: Author): string {
  const others = members.filter(({ id }) => id !== comer.id)
  return toldApart([...others, comer]).get(comer.id) ?? ''
}

/**
 * Why the person may not use an invitation: filling and signing are done by two people, so nobody takes a role by an
 * invitation of their own; and somebody who left the department needs a newer one. Undefined if they may.
 */
export function notForThem({ person, bureau }: Incoming, found: FoundInvitation): Turn | undefined {
  const { department, role, by, taken, left } = found
  if (taken || left) return { says: [{ say: 'leftBefore', department }] }
  if (by !== person.id) return undefined
  return { says: [{ say: 'ownInvitation', role, officer: bureau !== undefined }] }
}

/** Tells the members, except the newcomer and the maker, who came, in which role, and by whom. */
export function tellOfComing(
  members: readonly Member[],
  comer: Comer,
  said: {
    readonly role: Role
    readonly how: 'invited' | 'admitted'
    readonly by: number
    readonly department: string
    readonly year: number
  },
): Tell<Say>[] {
  const { by, ...about } = said
  const maker = toldApart(members).get(by)
  const name = calledAmong(members, comer)
  const told = { say: 'newColleague', name, ...about, ...(maker === undefined ? {} : { by: maker }) } as const
  return members.filter(({ id }) => id !== comer.id && id !== by).map(({ id }) => ({ to: id, says: [told] }))
}

/** Tells the newcomer that a member has the same name. */
export function sameNameHere(members: readonly Member[], comer: Comer): Say[] {
  const alike = members.some(({ id, name }) => id !== comer.id && readsSame(name, comer.name))
  const name = toldApart([comer]).get(comer.id) ?? ''
  return alike ? [{ say: 'sameNameHere', name, called: calledAmong(members, comer) }] : []
}
