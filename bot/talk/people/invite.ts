import type { Role } from '../../../core/filing.ts'
import { found, foundOf } from '../../../core/known/needs.ts'
import type { FoundInvitation } from '../../../core/known/people.ts'
import { readsSame } from '../../../core/names.ts'
import type { Invitation } from '../../../core/people.ts'
import { worksAlone } from '../../../core/rights.ts'
import { momentAfter } from '../../../core/values/days.ts'
import { shortened } from '../../../core/values/shortened.ts'
import { local } from '../clock.ts'
import { takeOfficerLink } from '../desk/feature.ts'
import { waysToBegin } from '../home.ts'
import { linkTo } from '../links.ts'
import type { Button } from '../nouns.ts'
import { takenInHere } from '../taken-in.ts'
import type { Incoming, Talk, Turn } from '../talk.ts'
import { calledAmong, notForThem, sameNameHere, tellOfComing } from './joining.ts'

const longestName = 10
const mostUses = 50
const mostDays = 90
const afterwards: readonly Button[] = [
  { label: '同事', action: { do: 'people' } },
  { label: '接着填', action: { do: 'continue' } },
]

/** 邀请: asks for how many people, and for how many days. */
export function askInvite(role: Role, refused?: string): Turn {
  const offers = role === 'head' ? [[1, 7] as const] : [[1, 7] as const, [5, 7] as const, [20, 30] as const]
  const choices: Button[] = [
    ...offers.map(
      ([uses, days]): Button => ({ label: `${uses}人 ${days}天`, action: { do: 'inviteNow', role, uses, days } }),
    ),
    { label: '先不邀请', action: { do: 'people' } },
  ]
  const say = { say: 'askInvite', role, choices, ...(refused === undefined ? {} : { refused }) } as const
  return { place: { at: 'invite', role, choices }, says: [say] }
}

/** Reads `3人 14天`, `3人` or `3 14`; 7 days if none are given. */
export function readInvite(talk: Talk, role: Role, text: string): Turn {
  const [, uses = '', days = '7'] =
    /^(\d{1,3})\s*(?:[人，,、][\s，,、]*)?(?:(\d{1,3})\s*天?)?$/.exec(text.trim().normalize('NFKC')) ?? []
  const read = { uses: Number(uses), days: Number(days) }
  const fits = read.uses >= 1 && read.uses <= mostUses && read.days >= 1 && read.days <= mostDays
  return fits ? invite(talk, { role, ...read }) : askInvite(role, text.trim())
}

/** Makes an invitation and shows its link. */
export function invite(
  talk: Talk,
  wanted: { readonly role: Role; readonly uses: number; readonly days: number },
): Turn {
  const { role, uses, days } = wanted
  const [token = ''] = found(talk, 'tokens')
  const expires = momentAfter(talk.at, days)
  const say = { say: 'invited', role, uses, until: local(talk, expires), token, link: linkTo(talk, token) } as const
  return {
    people: [{ change: 'invite', token, role, uses, expires }],
    place: { at: 'menu', choices: afterwards },
    says: [{ ...say, choices: afterwards }],
  }
}

/** Revokes an invitation of this department. */
export function revoke(talk: Talk, invitation: number): Turn {
  const known = found(talk, 'invitations').some(({ id }) => id === invitation)
  if (!known) return { says: [{ say: 'revokedAlready' }] }
  return {
    people: [{ change: 'revoke', invitation }],
    place: { at: 'menu', choices: afterwards },
    says: [{ say: 'revoked', choices: afterwards }],
  }
}

/** Whether an invitation can still be used. */
export function isOpenInvitation({ uses, used, expires, revoked }: Invitation, now: string): boolean {
  return !revoked && used < uses && expires > now
}

/**
 * Accepts an invitation: the person gets its role, and the department's latest filing becomes current; members are
 * told, and the maker if they belong to the department.
 */
export function takeInvitation(incoming: Incoming, token: string): Turn {
  const invitation = foundOf(incoming, 'invitation', token).department
  if (!invitation) return takeOfficerLink(incoming, token) ?? { says: [{ say: 'noInvitation', why: 'unknown' }] }
  const { department, role, by, roles, year, takenIn } = invitation
  const here = { department, role, ...(year === undefined ? {} : { year }) }
  if (roles.includes(role)) return already(incoming, here)
  const refused = notForThem(incoming, invitation)
  if (refused) return refused
  if (invitation.revoked) return { says: [{ say: 'noInvitation', why: 'revoked' }] }
  if (invitation.used >= invitation.uses) return { says: [{ say: 'noInvitation', why: 'used' }] }
  if (invitation.expires <= incoming.at) return { says: [{ say: 'noInvitation', why: 'expired' }] }
  const choices = year === undefined ? [] : toBegin(role)
  return {
    people: [{ change: 'join', token }],
    says: [
      {
        say: 'joined',
        ...here,
        others: incoming.filing !== undefined && roles.length === 0,
        ...(role === 'preparer' && roles.length === 0 && hasOwn(incoming, here) ? { own: true as const } : {}),
        choices,
      },
      ...sameNameHere(invitation.members, incoming.person),
      ...(takenIn && role === 'preparer' ? [takenInHere(incoming, takenIn)] : []),
    ],
    tells: [
      // An officer invites every department, and sees on the board who came.
      ...(invitation.byRoles.length > 0 ? [{ to: by, says: [joinedBy(incoming, invitation)] }] : []),
      ...tellOfComing(invitation.members, incoming.person, { department, year: year ?? 0, role, how: 'invited', by }),
    ],
  }
}

/** Whether the person has begun a filing of this department and year by themselves. */
function hasOwn({ filing, filings }: Incoming, { department, year }: { department: string; year?: number }): boolean {
  const own = filing ? [filing, ...filings] : filings
  return own.some((one) => one.year === year && readsSame(one.department, department))
}

/** A new preparer begins like the person who opened the filing; a head continues with the filing as it is. */
function toBegin(role: Role): readonly Button[] {
  return role === 'preparer' ? waysToBegin : [{ label: '接着填', action: { do: 'continue' } }]
}

function already({ filing }: Incoming, here: { department: string; role: Role; year?: number }): Turn {
  const choices: Button[] =
    filing?.department === here.department
      ? [{ label: '接着填', action: { do: 'continue' } }]
      : [{ label: '切换', action: { do: 'switch' } }]
  return { says: [{ say: 'joinedAlready', ...here, choices }] }
}

/** Tells the inviter who came. If they have worked alone, asks whether only the new head signs from now on. */
function joinedBy({ person }: Incoming, { role, byRoles, members }: FoundInvitation) {
  const by = calledAmong(members, person)
  const asks = role === 'head' && worksAlone({ roles: byRoles })
  const choices: Button[] = asks
    ? [
        { label: `只由 ${shortened(by, longestName)} 签`, action: { do: 'leaveHead' } },
        { label: '两人都能签', action: { do: 'continue' } },
      ]
    : []
  return { say: 'joinedBy', by, role, asks, choices } as const
}
