import type { Role } from '../core/filing.ts'
import type { PeopleChange } from '../core/people.ts'
import { recordComing } from './comings.ts'
import type { Stamp } from './facts.ts'
import { hashOf } from './links.ts'
import { departmentOf, rolesIn } from './members.ts'
import { bureauOf } from './officers.ts'
import { turnTo } from './people.ts'
import { takeOut } from './removal.ts'
import { answerRequest, askIn, withdraw } from './requests.ts'
import type { Store } from './store.ts'

/** Whose turn it is; the filing is the one in hand. */
type Doer = Pick<Stamp, 'person' | 'at'> & { readonly filing: number | undefined }

/** Keeps what changes among people, within the caller’s transaction. */
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

/** What changes in the department of the filing in hand. */
function keepHere(store: Store, here: Doer & { readonly filing: number }, change: Here): void {
  if (change.change === 'invite') store.invitations.add.run({ ...here, ...change, hash: hashOf(change.token) })
  else if (change.change === 'revoke') store.invitations.revoke.run({ ...here, invitation: change.invitation })
  else if (change.change === 'leave') giveUp(store, here, change.role)
  else if (change.change === 'remove') takeOut(store, { ...here, ...change, by: here.person })
  else if (change.change === 'answer') answerRequest(store, { ...here, ...change, by: here.person }, here.at)
  else if (change.to === undefined) store.members.free.run({ ...here, annex: change.annex })
  else store.members.hand.run({ ...here, annex: change.annex, person: change.to })
}

/** The person comes into the department, once for each invitation, and turns to its latest filing. */
function join(store: Store, person: number, at: string, token: string): void {
  const hash = hashOf(token)
  const into = store.invitations.department.get({ hash })
  if (!into) throw new Error('an unknown invitation was taken')
  store.invitations.take.run({ invitation: into.invitation, person, at })
  const came = store.members.join.run({ person, department: into.id, role: into.role }).changes > 0
  if (came) recordComing(store, { ...invitedInto(store, into, hash), person, at })
  const filing = store.invitations.latestFiling.get({ department: into.id })
  if (filing) turnTo(store, person, filing.id)
}

/** Where an invitation leads, as the record tells it: its maker acts for the bureau who is of its officers alone. */
function invitedInto(store: Store, { id, role }: { readonly id: number; readonly role: Role }, hash: string) {
  const by = store.invitations.find.get({ hash })?.by
  const coming = { department: id, roles: role, what: 'invited' } as const
  if (by === undefined) return coming
  const bureau = rolesIn(store, id, by).length === 0 ? bureauOf(store, by)?.id : undefined
  return { ...coming, by, ...(bureau === undefined ? {} : { bureau }) }
}

/** A role is left to others; the person stays. */
function giveUp(store: Store, { person, filing, at }: Doer & { readonly filing: number }, role: Role): void {
  store.members.leave.run({ person, filing, role })
  const department = departmentOf(store, filing)
  if (department !== undefined) recordComing(store, { department, person, roles: role, what: 'gaveUp', at })
}
