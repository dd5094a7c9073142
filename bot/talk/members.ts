import type { Filing, Role } from '../../core/filing.ts'
import type { Around } from '../../core/known/loaded.ts'
import { readsSame, toldApart, visibleName } from '../../core/names.ts'
import type { Member, Tell } from '../../core/people.ts'
import { local } from './clock.ts'
import type { Say } from './nouns.ts'
import type { Talk } from './talk.ts'

/** A member with the number and the name that 同事 shows. */
export type Listed = Member & { readonly number: number; readonly called: string }

/** A colleague as named in a message. */
export type ToldMember = { readonly name: string; readonly roles: readonly Role[] }

/** The same in a list, with their number; `since` is when they joined (local), given only if names are equal. */
export type NamedMember = ToldMember & { readonly number: number; readonly since?: string }

/** Who removed somebody: a colleague, or an officer for the bureau. */
export type TakenBy = { readonly by: string; readonly bureau?: true }

/** The department's members, as 同事 lists them. */
export function listed({ members }: Pick<Talk, 'members'>): Listed[] {
  return numbered(members)
}

/** People numbered in the order in which they joined, with distinct names. */
export function numbered<Person extends Member>(people: readonly Person[]): (Person & Listed)[] {
  const names = toldApart(people)
  return people.map((one, at) => ({ ...one, number: at + 1, called: names.get(one.id) ?? '' }))
}

/** How people are shown to choose from: those with equal names also with the day on which they joined. */
export function sayer(people: readonly Listed[], around: Pick<Around, 'zone'>): (one: Listed) => NamedMember {
  return ({ id, name, number, called, roles, since }) => {
    const isAlike = people.some((other) => other.id !== id && readsSame(other.name, name))
    return { number, name: called, roles, ...(isAlike && since !== undefined ? { since: local(around, since) } : {}) }
  }
}

/** The members whom a number or a name means: everybody with this name, else whoever is displayed so (李梅·2). */
export function meant(people: readonly Listed[], text: string): Listed[] {
  const typed = visibleName(text).normalize('NFKC')
  if (typed === '') return []
  if (/^\d{1,3}$/.test(typed)) return people.filter(({ number }) => number === Number(typed))
  const alike = people.filter(({ name }) => readsSame(name, typed))
  return alike.length > 0 ? alike : people.filter(({ called }) => readsSame(called, typed))
}

/** Whether nobody else has this role. */
export function isLast(people: readonly Member[], person: number, role: Member['roles'][number]): boolean {
  const holders = people.filter(({ roles }) => roles.includes(role))
  return holders.length > 0 && holders.every(({ id }) => id === person)
}

/** When somebody joined, as a button stores it. */
export function sinceOf({ since }: Member): { readonly since?: string } {
  return since === undefined ? {} : { since }
}

/**
 * The place of a removed person from then on, and the messages about it: to them, about no filing, and to the others.
 */
export function takenOut(
  everybody: readonly Listed[],
  { id, called: name, roles }: Listed,
  by: TakenBy,
  { id: about, department, year }: Pick<Filing, 'id' | 'department' | 'year'>,
) {
  const from = { department, year }
  const noHead = isLast(everybody, id, 'head')
  const others = everybody.filter((one) => one.id !== id)
  const told = { say: 'removedBy', name, roles, noHead, ...by, ...from } as const
  const tells: Tell<Say>[] = [
    { to: id, about: 'desk', says: [{ say: 'removedYou', roles, ...by, ...from }] },
    ...others.map((one) => ({ to: one.id, about, says: [told] })),
  ]
  return { place: { at: 'out', ...from, by: by.bureau ? '财政局' : by.by, choices: [] } as const, tells }
}
