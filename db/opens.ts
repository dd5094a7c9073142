import { invitationBy } from './invitations.ts'
import { findOfficerLink } from './officers.ts'
import type { Store } from './store.ts'

/** Whether a link's token works now: an invitation with a use left, or an unused officer's link. */
export function opensSomething(store: Store, token: string, now: string): boolean {
  const invitation = invitationBy(store, token)
  if (invitation) return !invitation.revoked && invitation.used < invitation.uses && invitation.expires > now
  const link = findOfficerLink(store, token)
  return link !== undefined && link.person === undefined && link.expires > now
}
