import type { Office } from '../core/dialogue/people/office.ts'
import { comingsBetween } from './comings.ts'
import { type Seen, see } from './context.ts'
import { deskOf } from './desks.ts'
import { otherFilings } from './filings.ts'
import { authoredBy, changedBy, changedSince, heldBefore } from './history.ts'
import { findInvitation, invitationsOf } from './invitations.ts'
import { membersOf } from './members.ts'
import { findOfficerLink, officersOf } from './officers.ts'
import type { PersonRow } from './people.ts'
import { readPlace } from './places.ts'
import { historyOf, stepsBetween } from './record.ts'
import { namesakeOf, requestsOf } from './requests.ts'
import type { Store } from './store.ts'

/** What was seen, with where the person's talk about the filing stands. */
export function standingOf(store: Store, row: PersonRow, seen: Seen) {
  return { ...seen, ...(seen.filing ? readPlace(store, row.id, seen.filing.id) : {}) }
}

/** What a decision may look up beside the filing in hand. */
export function officeOf(store: Store, row: PersonRow, filing: number | undefined): Office {
  return {
    filings: () => otherFilings(store, row.id, filing),
    members: () => (filing === undefined ? [] : membersOf(store, filing)),
    invitations: () => (filing === undefined ? [] : invitationsOf(store, filing)),
    requests: () => (filing === undefined ? [] : requestsOf(store, filing)),
    namesake: (name, year) => namesakeOf(store, row.id, name, year),
    invitation: (token) => findInvitation(store, token, row.id),
    desk: () => deskOf(store, row.id),
    officerLink: (token) => findOfficerLink(store, token),
    officers: () => (filing === undefined ? [] : officersOf(store, filing)),
    changedBy: (address, after) =>
      filing === undefined ? undefined : changedBy(store, { filing, person: row.id }, address, after),
    authored: (change) => (filing === undefined ? undefined : authoredBy(store, filing, change)),
    before: (change) => (filing === undefined ? [] : heldBefore(store, filing, change)),
    changedSince: (after) => (filing === undefined ? [] : changedSince(store, { filing, person: row.id }, after)),
    history: (wanted) => (filing === undefined ? [] : historyOf(store, filing, wanted)),
    steps: (from, before) => (filing === undefined ? [] : stepsBetween(store, filing, from, before)),
    comings: (from, before) => (filing === undefined ? [] : comingsBetween(store, filing, from, before)),
    otherFiling(id) {
      const seen = see(store, row, id)
      return seen.filing && { ...standingOf(store, row, seen), office: officeOf(store, row, id) }
    },
  }
}
