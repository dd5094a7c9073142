import type { PeopleChange } from '../core/people.ts'
import type { Stamp } from './facts.ts'
import { hashOf } from './links.ts'
import { turnTo } from './people.ts'
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
  else if (doer.filing === undefined) throw new Error(`${change.change} needs a filing`)
  else keepHere(store, { ...doer, filing: doer.filing }, change)
}

type Here = Exclude<PeopleChange, { change: 'join' | 'turn' }>

/** What changes in the department of the filing in hand. */
function keepHere(store: Store, here: Doer & { readonly filing: number }, change: Here): void {
  if (change.change === 'invite') store.invitations.add.run({ ...here, ...change, hash: hashOf(change.token) })
  else if (change.change === 'revoke') store.invitations.revoke.run({ ...here, invitation: change.invitation })
  else if (change.change === 'leave') store.members.leave.run({ ...here, role: change.role })
  else if (change.to === undefined) store.members.free.run({ ...here, annex: change.annex })
  else store.members.hand.run({ ...here, annex: change.annex, person: change.to })
}

/** The person comes into the department, once for each invitation, and turns to its latest filing. */
function join(store: Store, person: number, at: string, token: string): void {
  const into = store.invitations.department.get({ hash: hashOf(token) })
  if (!into) throw new Error('an unknown invitation was taken')
  store.invitations.take.run({ invitation: into.invitation, person, at })
  store.members.join.run({ person, department: into.id, role: into.role })
  const filing = store.invitations.latestFiling.get({ department: into.id })
  if (filing) turnTo(store, person, filing.id)
}
