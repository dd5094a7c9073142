import { hashOf } from './links.ts'
import type { Store } from './store.ts'

/** Whether a link's token lets somebody in now: an invitation with a use left, or an officer's link that nobody took. */
export function opensSomething(store: Store, token: string, now: string): boolean {
  const hash = hashOf(token)
  const invitation = store.invitations.find.get({ hash })
  if (invitation) return invitation.revoked === 0 && invitation.used < invitation.uses && invitation.expires > now
  const link = store.officers.link.get({ hash })
  return link !== undefined && link.person === null && link.expires > now
}
