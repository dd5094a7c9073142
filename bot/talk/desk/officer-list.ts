import { found } from '../../../core/known/needs.ts'
import { toldApart } from '../../../core/names.ts'
import type { Tell } from '../../../core/people.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { local } from '../clock.ts'
import { type Listed, meant, numbered, sinceOf } from '../members.ts'
import type { Button, Say } from '../nouns.ts'
import type { AtDesk, Turn } from '../talk.ts'
import { asking, leave } from './opening.ts'

const longestLabel = 24
const here = { for: 'officers' } as const
const stay: Button = { label: '先不移出', action: { do: 'officers' } }

/** 审核人: the officers, and who joined and left lately. */
export function showOfficers(at: AtDesk): Turn {
  const officers = listed(at)
  const nameOf = (one: { readonly id: number; readonly name?: string }) =>
    officers.find(({ id }) => id === one.id)?.called ?? toldApart([one]).get(one.id) ?? ''
  const comings = found(at, 'officers').comings.map(({ what, who, by, at: moment }) => ({
    ...{ what, who: nameOf(who), at: local(at, moment) },
    ...(by ? { by: nameOf(by) } : {}),
  }))
  const out: Button[] = officers.length > 1 ? [{ label: '移出审核人', action: { do: 'askOfficerOut' } }] : []
  const choices: Button[] = [{ label: '邀请审核人', action: { do: 'inviteOfficer' } }, ...out, leave]
  const said = officers.map(({ id, called }) => ({ name: called, me: id === at.person.id }))
  return asking(here, { say: 'officers', officers: said, comings, choices })
}

/** Asks which officer to remove, or to confirm the one who was named. */
export function askOfficerOut(at: AtDesk, wish: { readonly person?: number; readonly called?: string }): Turn {
  const officers = listed(at)
  const others = officers.filter(({ id }) => id !== at.person.id)
  if (others.length === 0) return { says: [{ say: 'lastOfficer' }] }
  if (wish.person !== undefined) return confirm(at, officers, wish.person)
  if (wish.called === undefined) return choose(others, {})
  const [one, ...more] = meant(officers, wish.called)
  if (one && more.length === 0) return confirm(at, officers, one.id)
  return choose(one ? [one, ...more] : others, { why: one ? 'several' : 'unknown', called: wish.called })
}

function choose(officers: readonly Listed[], said: { why?: 'unknown' | 'several'; called?: string }): Turn {
  const choices: Button[] = [
    ...officers.map(({ id, number, called }): Button => {
      return { label: `${number} ${shortened(called, longestLabel)}`, action: { do: 'askOfficerOut', person: id } }
    }),
    stay,
  ]
  return asking(here, { say: 'askOfficerOut', ...said, choices })
}

function confirm(at: AtDesk, officers: readonly Listed[], person: number): Turn {
  const one = officers.find(({ id }) => id === person)
  if (!one) return { says: [{ say: 'noSuchOfficer' }] }
  const me = person === at.person.id
  const choices: Button[] = [
    { label: me ? '确认退出' : '确认移出', action: { do: 'officerOut', person, ...sinceOf(one) } },
    me ? { ...stay, label: '先不退出' } : stay,
  ]
  return asking(here, { say: 'confirmOfficerOut', name: one.called, me, choices })
}

/** Removes an officer, or lets the speaker leave; the last one has to stay. */
export function officerOut(at: AtDesk, { person, since }: { readonly person: number; readonly since?: string }): Turn {
  const officers = listed(at)
  const one = officers.find(({ id }) => id === person)
  if (!one) return { says: [{ say: 'noSuchOfficer' }] }
  if (officers.length < 2) return { says: [{ say: 'lastOfficer' }] }
  if (one.since !== since) return confirm(at, officers, person)
  const me = person === at.person.id
  const by = me ? {} : { by: officers.find(({ id }) => id === at.person.id)?.called ?? '' }
  const gone = { at: 'out', ...by, choices: [] } as const
  const you = { to: person, about: 'desk', says: [{ say: 'officerOutYou', ...by }], jobs: [{ job: 'menu' }] } as const
  const others = officers.filter(({ id }) => id !== at.person.id && id !== person)
  const told: Tell<Say>[] = others.map(({ id }) => {
    return { to: id, about: 'desk', says: [{ say: 'officerOutBy', name: one.called, ...by }] }
  })
  const bureau = [{ change: 'removeOfficer', person, place: gone } as const]
  if (me) return { bureau, place: gone, says: you.says, jobs: you.jobs, tells: told }
  const choices: Button[] = [{ label: '审核人', action: { do: 'officers' } }, leave]
  return { ...asking(here, { say: 'officerOut', name: one.called, choices }), bureau, tells: [you, ...told] }
}

function listed(at: AtDesk): Listed[] {
  return numbered(found(at, 'officers').all.map((one) => ({ ...one, roles: [] })))
}
