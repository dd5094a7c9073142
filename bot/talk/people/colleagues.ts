import { annexesOf, annexOf } from '../../../core/annexes.ts'
import { found } from '../../../core/known/needs.ts'
import { type Named, toldApart } from '../../../core/names.ts'
import type { Question } from '../../../core/question.ts'
import { questions } from '../../../core/questions.ts'
import { worksAlone } from '../../../core/rights.ts'
import { local } from '../clock.ts'
import { about, called, callerIn, tellAll } from '../keeping/telling.ts'
import { isLast, type Listed, listed, sayer } from '../members.ts'
import type { Button } from '../nouns.ts'
import type { Talk, Turn } from '../talk.ts'
import { isOpenInvitation } from './invite.ts'

/** 同事: the members, their roles and annexes, and the open invitations. */
export function colleagues(talk: Talk): Turn {
  const annexes = annexesOf(talk.form, talk.filing.facts)
  const everybody = listed(talk)
  const named = sayer(everybody, talk)
  const members = everybody.map((one) => ({
    ...named(one),
    me: one.id === talk.person.id,
    annexes: annexes.filter(({ id }) => talk.filing.handed?.get(id) === one.id).map(({ title }) => title),
  }))
  const open = found(talk, 'invitations').filter((one) => isOpenInvitation(one, talk.at))
  const invitations = open.map(({ role, uses, used, expires }) => ({
    role,
    left: uses - used,
    until: local(talk, expires),
  }))
  const choices: Button[] = [
    { label: '邀请填表人', action: { do: 'invite', role: 'preparer' } },
    { label: '邀请负责人', action: { do: 'invite', role: 'head' } },
    ...(talk.person.roles.includes('preparer') ? [{ label: '分工', action: { do: 'share' } } as const] : []),
    { label: '历史', action: { do: 'history' } },
    ...waysOut(talk, everybody),
    ...open.map(({ id }, at): Button => ({ label: `撤销邀请${at + 1}`, action: { do: 'revoke', invitation: id } })),
    { label: '接着填', action: { do: 'continue' } },
  ]
  return { place: { at: 'menu', choices }, says: [{ say: 'people', ...about(talk), members, invitations, choices }] }
}

/** The buttons for removing somebody and for leaving, as far as the person may. */
function waysOut({ person }: Talk, everybody: readonly Listed[]): Button[] {
  const fills = person.roles.includes('preparer')
  return [
    ...(fills && everybody.length > 1 ? [{ label: '移出同事', action: { do: 'askRemoval' } } as const] : []),
    ...(isLast(everybody, person.id, 'preparer') ? [] : [{ label: '退出', action: { do: 'askLeave' } } as const]),
  ]
}

/** 分工: asks which annex to assign. */
export function share(talk: Talk): Turn {
  const names = toldApart(talk.members)
  const choices: Button[] = annexesOf(talk.form, talk.filing.facts).map(({ id, title }, at) => {
    const holder = names.get(talk.filing.handed?.get(id) ?? 0)
    return { label: `${at + 1} ${shortened(title)}${holder ? `·${holder}` : ''}`, action: { do: 'annex', annex: id } }
  })
  return { place: { at: 'menu', choices }, says: [{ say: 'askAnnex', choices }] }
}

/** Asks who fills an annex. */
export function askHolder(talk: Talk, annex: string): Turn {
  const title = titleOf(talk, annex)
  if (title === undefined) return { says: [{ say: 'gone' }] }
  const preparers = talk.members.filter(({ roles }) => roles.includes('preparer'))
  const choices: Button[] = [
    ...preparers.map(
      (one, at): Button => ({
        label: `${at + 1} ${one.id === talk.person.id ? '我来填' : shortened(called(talk, one))}`,
        action: { do: 'hand', annex, to: one.id },
      }),
    ),
    { label: '谁都可以填', action: { do: 'hand', annex } },
  ]
  return { place: { at: 'menu', choices }, says: [{ say: 'askHolder', title, choices }] }
}

/** Assigns an annex to a preparer, or to nobody in particular; the new holder and the previous one are told. */
export function handOver(talk: Talk, annex: string, to: number | undefined): Turn {
  const title = titleOf(talk, annex)
  const holder = talk.members.find(({ id, roles }) => id === to && roles.includes('preparer'))
  if (title === undefined || (to !== undefined && !holder)) return { says: [{ say: 'gone' }] }
  const choices: Button[] = [
    { label: '分工', action: { do: 'share' } },
    { label: '接着填', action: { do: 'continue' } },
  ]
  const [by, before] = [called(talk, talk.person), talk.filing.handed?.get(annex)]
  const others = (id: number | undefined) => (id === undefined || id === talk.person.id ? [] : [id])
  const row = firstOf(talk, annex)?.id
  const way: Button[] = row === undefined ? [] : [{ label: '去填', action: { do: 'go', row } }]
  return {
    people: [{ change: 'hand', annex, ...(to === undefined ? {} : { to }) }],
    place: { at: 'menu', choices },
    says: [{ say: 'handedOver', title, ...holderSaid(talk, holder), choices }],
    tells: [
      ...others(to).map((id) => ({ to: id, says: [{ say: 'handedToYou', by, title, choices: way } as const] })),
      ...others(before === to ? undefined : before).map((id) => ({
        to: id,
        says: [{ say: 'takenFromYou', by, title, ...holderSaid(talk, holder) } as const],
      })),
    ],
  }
}

/** Somebody who has worked alone stays preparer and leaves signing to another head. */
export function leaveHead(talk: Talk): Turn {
  const heads = talk.members.filter(({ id, roles }) => id !== talk.person.id && roles.includes('head'))
  if (heads.length === 0 || !worksAlone(talk.person)) return { says: [{ say: 'headStays' }] }
  return {
    people: [{ change: 'leave', role: 'head' }],
    says: [{ say: 'headLeft', to: heads.map(callerIn(talk)) }],
    tells: tellAll(talk, 'head', { say: 'headIsYours', by: called(talk, talk.person), ...about(talk) }),
  }
}

function holderSaid(talk: Talk, holder: Named | undefined) {
  if (!holder) return {}
  return { to: called(talk, holder), ...(holder.id === talk.person.id ? { me: true as const } : {}) }
}

/** The first question of an annex. */
function firstOf({ form, filing }: Talk, annex: string): Question | undefined {
  return questions(form, filing.facts).find((question) => annexOf(form, question) === annex)
}

function titleOf(talk: Talk, annex: string): string | undefined {
  return annexesOf(talk.form, talk.filing.facts).find(({ id }) => id === annex)?.title
}

const longestLabel = 24

function shortened(text: string): string {
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text
}
