import type { Action } from '../actions.ts'
import type { Talk, Turn } from '../talk.ts'
import type { PeopleAction } from './actions.ts'
import { askHolder, colleagues, handOver, leaveHead, share } from './colleagues.ts'
import { askInvite, invite, revoke, takeInvitation } from './invite.ts'
import { admit, turnAway } from './letting-in.ts'
import { askLeave, askRemoval, leaveNow, removeMember } from './removal.ts'
import { deliver } from './steps.ts'

/** What is asked for elsewhere: by somebody without a filing in hand, or between two filings or two values. */
type Elsewhere = 'askIn' | 'openApart' | 'stopAsking' | 'switchTo' | 'newFiling' | 'elsewhere' | 'settle' | 'unsign'
type Among = Exclude<PeopleAction, { readonly do: Elsewhere }>

type Acts = { readonly [Kind in Among['do']]: (talk: Talk, action: Extract<Among, { do: Kind }>) => Turn }

const acts: Acts = {
  deliverNow: deliver,
  take: (talk, { token }) => takeInvitation(talk, token),
  invite: (talk, { role }) => (role ? askInvite(role) : colleagues(talk)),
  inviteNow: invite,
  revoke: (talk, { invitation }) => revoke(talk, invitation),
  leaveHead,
  askRemoval,
  removeMember,
  askLeave,
  leaveNow,
  admit: (talk, { person }) => admit(talk, person),
  turnAway: (talk, { person }) => turnAway(talk, person),
  share,
  annex: (talk, { annex }) => askHolder(talk, annex),
  hand: (talk, { annex, to }) => handOver(talk, annex, to),
}

/** Whether an action is about who belongs to the filing in hand, and who does what there. */
export function isAmong(action: Action): action is Among {
  return Object.hasOwn(acts, action.do)
}

/** Does what is asked for among the people of the filing. */
export function actAmong(talk: Talk, action: Among): Turn {
  const act = acts[action.do] as (talk: Talk, action: Among) => Turn
  return act(talk, action)
}
