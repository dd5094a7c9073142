import { evenName } from '../../../core/bureau/list.ts'
import { found, foundOf } from '../../../core/known/needs.ts'
import { momentAfter } from '../../../core/values/days.ts'
import { local } from '../clock.ts'
import { linkTo } from '../links.ts'
import type { Button } from '../nouns.ts'
import type { AtDesk, Incoming, Turn } from '../talk.ts'
import { asking, leave } from './opening.ts'

const longestName = 60
const days = 7

/**
 * Accepts an officer's link: the person is an officer from now on. Undefined if the token is none of an officer's link.
 */
export function takeOfficerLink(incoming: Incoming, token: string): Turn | undefined {
  const link = foundOf(incoming, 'invitation', token).bureau
  if (!link) return undefined
  if (incoming.bureau) return asking({ for: 'nothing' }, { say: 'officerIn', again: true, choices: [leave] })
  if (link.person !== undefined) return { says: [{ say: 'noInvitation', why: 'used' }] }
  if (link.expires <= incoming.at) return { says: [{ say: 'noInvitation', why: 'expired' }] }
  const entered = {
    bureau: [{ change: 'enter', token } as const],
    people: [{ change: 'turn' } as const],
    jobs: [{ job: 'menu' } as const],
  }
  if (link.name === undefined) return { ...askBureauName(), ...entered }
  const choices = [leave]
  return { ...asking({ for: 'nothing' }, { say: 'officerIn', choices }), ...entered }
}

/** Asks the first officer for the bureau's name. */
function askBureauName(refused?: true): Turn {
  return {
    place: { at: 'desk', ask: { for: 'name' }, choices: [] },
    says: [{ say: 'askBureauName', ...(refused ? { refused } : {}) }],
  }
}

export function takeBureauName(text: string): Turn {
  const name = evenName(text)
  if (name.length < 3 || name.length > longestName || !/\p{Script=Han}/u.test(name)) return askBureauName(true)
  const choices = [{ label: '开展自评', action: { do: 'openYear' } } as const]
  return { ...asking({ for: 'nothing' }, { say: 'officerIn', choices }), bureau: [{ change: 'name', name }] }
}

/** 邀请: asks whether for a department, or for another officer. */
export function askInvitee(): Turn {
  const choices: Button[] = [
    { label: '邀请链接', action: { do: 'links' } },
    { label: '邀请审核人', action: { do: 'inviteOfficer' } },
    leave,
  ]
  return asking({ for: 'nothing' }, { say: 'askInvitee', choices })
}

/** 邀请审核人: makes a link for one more officer. */
export function inviteOfficer(at: AtDesk): Turn {
  const [token = ''] = found(at, 'tokens')
  const expires = momentAfter(at.at, days)
  return {
    place: { at: 'desk', ask: { for: 'nothing' }, choices: [leave] },
    says: [{ say: 'officerLink', link: linkTo(at, token), token, until: local(at, expires) }],
    bureau: [{ change: 'link', token, expires }],
  }
}
