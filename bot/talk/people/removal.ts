import { annexesOf } from '../../../core/annexes.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { waysToFilings } from '../home.ts'
import { about, called } from '../keeping/telling.ts'
import { isLast, type Listed, listed, meant, sayer, sinceOf, takenOut } from '../members.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'

const longestLabel = 24

/** A member as a button carries them; `since` is when they had joined. */
type Who = { readonly person: number; readonly since?: string }

const stay: Button = { label: '先不移出', action: { do: 'people' } }
const afterwards: readonly Button[] = [
  { label: '同事', action: { do: 'people' } },
  { label: '接着填', action: { do: 'continue' } },
]

/** 移出: asks whom, or asks to confirm the person named; naming oneself is 退出. */
export function askRemoval(talk: Talk, wish: { readonly person?: number; readonly called?: string }): Turn {
  const everybody = listed(talk)
  const others = everybody.filter(({ id }) => id !== talk.person.id)
  if (others.length === 0) return { says: [{ say: 'nobodyElse' }] }
  if (wish.person !== undefined) return confirm(talk, everybody, wish.person)
  if (wish.called === undefined) return choose(talk, others, {})
  const [one, ...more] = meant(everybody, wish.called)
  if (!one) return choose(talk, others, { why: 'unknown', called: wish.called })
  if (more.length === 0) return one.id === talk.person.id ? askLeave(talk) : confirm(talk, everybody, one.id)
  const alike = [one, ...more].filter(({ id }) => id !== talk.person.id)
  const [only] = alike.length === 1 ? alike : []
  if (only) return confirm(talk, everybody, only.id)
  return choose(talk, alike, { why: 'several', called: wish.called })
}

function choose(talk: Talk, people: readonly Listed[], how: { why?: 'unknown' | 'several'; called?: string }): Turn {
  const choices: Button[] = [
    ...people.map(({ id, number, called }): Button => {
      return { label: `${number} ${shortened(called, longestLabel)}`, action: { do: 'askRemoval', person: id } }
    }),
    stay,
  ]
  return {
    place: { at: 'menu', choices },
    says: [{ say: 'askRemoval', people: people.map(sayer(people, talk)), ...how, choices }],
  }
}

function confirm(talk: Talk, everybody: readonly Listed[], person: number): Turn {
  const one = everybody.find(({ id }) => id === person)
  if (!one) return { says: [{ say: 'notHereAnyMore' }] }
  const annexes = annexesOf(talk.form, talk.filing.facts).filter(({ id }) => talk.filing.handed?.get(id) === person)
  const choices: Button[] = [{ label: '确认移出', action: { do: 'removeMember', person, ...sinceOf(one) } }, stay]
  const lastHead = isLast(everybody, person, 'head')
  const said = { name: one.called, roles: one.roles, annexes: annexes.map(({ title }) => title), lastHead }
  return { place: { at: 'menu', choices }, says: [{ say: 'confirmRemoval', ...said, choices }] }
}

/** Removes a colleague; they and all members are told. */
export function removeMember(talk: Talk, { person, since }: Who): Turn {
  const everybody = listed(talk)
  const one = everybody.find(({ id }) => id === person)
  if (!one) return { says: [{ say: 'notHereAnyMore' }] }
  if (person === talk.person.id) return askLeave(talk)
  if (one.since !== since) return confirm(talk, everybody, person)
  const by = called(talk, talk.person)
  const { place, tells } = takenOut(everybody, one, { by }, talk.filing)
  return {
    people: [{ change: 'remove', person, place }],
    place: { at: 'menu', choices: afterwards },
    says: [
      {
        say: 'takenOut',
        name: one.called,
        roles: one.roles,
        noHead: isLast(everybody, person, 'head'),
        choices: afterwards,
      },
    ],
    tells: tells.filter(({ to }) => to !== talk.person.id),
  }
}

/** 退出: asks to confirm; refused to the last preparer. */
export function askLeave(talk: Talk): Turn {
  const members = talk.members
  if (isLast(members, talk.person.id, 'preparer')) return { says: [{ say: 'lastPreparer', me: true }] }
  const choices: Button[] = [
    { label: '确认退出', action: { do: 'leaveNow' } },
    { label: '先不退出', action: { do: 'continue' } },
  ]
  const lastHead = isLast(members, talk.person.id, 'head')
  return { place: { at: 'menu', choices }, says: [{ say: 'confirmLeave', lastHead, ...about(talk), choices }] }
}

/** Leaves the department; the others are told. */
export function leaveNow(talk: Talk): Turn {
  const members = talk.members
  if (isLast(members, talk.person.id, 'preparer')) return { says: [{ say: 'lastPreparer', me: true }] }
  const noHead = isLast(members, talk.person.id, 'head')
  const choices = waysToFilings(talk)
  const place = { at: 'out', ...about(talk), choices } as const
  const name = called(talk, talk.person)
  const told = { say: 'leftBy', name, roles: talk.person.roles, noHead, ...about(talk) } as const
  const others = members.filter(({ id }) => id !== talk.person.id)
  return {
    people: [{ change: 'remove', person: talk.person.id, place }],
    place,
    says: [{ say: 'left', ...about(talk), choices }],
    tells: others.map(({ id }) => ({ to: id, about: talk.filing.id, says: [told] })),
  }
}
