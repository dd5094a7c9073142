import type { Role } from '../core/filing.ts'
import type { PeopleChange } from '../core/people.ts'
import { recordComing } from './comings.ts'
import type { Stamp } from './facts.ts'
import { addInvitation, invitationBy, latestFiling, revoke, takeInvitation } from './invitations.ts'
import { departmentOf, handAnnex, joinDepartment, leaveRole, rolesIn } from './members.ts'
import { bureauOf } from './officers.ts'
import { turnTo } from './people.ts'
import { takeOut } from './removal.ts'
import { answerRequest, askIn, withdraw } from './requests.ts'
import type { Store } from './store.ts'

/** Who acts; the filing is the one in hand. */
type Doer = Pick<Stamp, 'person' | 'at'> & { readonly filing: number | undefined }

/** Stores changes of people and roles, within the caller's transaction. */
export function keepPeople(store: Store, doer: Doer, changes: readonly PeopleChange[]): void {
  for (const change of changes) keepOne(store, doer, change)
}

function keepOne(store: Store, doer: Doer, change: PeopleChange): void {
  if (change.change === 'join') join(store, doer.person, doer.at, change.token)
  else if (change.change === 'turn') turnTo(store, doer.person, change.filing ?? null)
  else if (change.change === 'ask') askIn(store, doer.person, change.filing, doer.at)
  else if (change.change === 'withdraw') withdraw(store, doer.person)
  else if (doer.filing === undefined) throw new Error(`${change.change} needs a filing`)
  else keepHere(store, { ...doer, filing: doer.filing }, change)
}

type Anywhere = 'join' | 'turn' | 'ask' | 'withdraw'
type Here = Exclude<PeopleChange, { change: Anywhere }>

/** Stores changes in the department of the filing in hand. */
function keepHere(store: Store, here: Doer & { readonly filing: number }, change: Here): void {
  if (change.change === 'invite') addInvitation(store, { ...here, ...change })
  else if (change.change === 'revoke') revoke(store, { ...here, invitation: change.invitation })
  else if (change.change === 'leave') giveUp(store, here, change.role)
  else if (change.change === 'remove') takeOut(store, { ...here, ...change, by: here.person })
  else if (change.change === 'answer') answerRequest(store, { ...here, ...change, by: here.person }, here.at)
  else handAnnex(store, here.filing, change.annex, change.to)
}

/** Adds the person to the department, once per invitation, and switches them to its latest filing. */
function join(store: Store, person: number, at: string, token: string): void {
  const invitation = invitationBy(store, token)
  if (!invitation) throw new Error('an unknown invitation was taken')
  const { id, into, role } = invitation
  takeInvitation(store, { invitation: id, person, at })
  if (joinDepartment(store, { person, department: into, role }))
    recordComing(store, { ...invitedBy(store, invitation), person, at })
  const filing = latestFiling(store, into)
  if (filing) turnTo(store, person, filing.id)
}

type Invited = { readonly into: number; readonly role: Role; readonly by: number }

/** How the record names an invitation: a maker who is only an officer acts for the bureau. */
function invitedBy(store: Store, { into, role, by }: Invited) {
  const bureau = rolesIn(store, into, by).length === 0 ? bureauOf(store, by)?.id : undefined
  const coming = { department: into, roles: role, what: 'invited', by } as const
  return { ...coming, ...(bureau === undefined ? {} : { bureau }) }
}

/** Gives up a role; the person stays. */
function giveUp(store: Store, { person, filing, at }: Doer & { readonly filing: number }, role: Role): void {
  leaveRole(store, { person, filing, role })
  const department = departmentOf(store, filing)
  if (department !== undefined) recordComing(store, { department, person, roles: role, what: 'gaveUp', at })
}
