import { and, eq } from 'drizzle-orm'
import { identities } from '../db/schema.ts'
import type { Store } from '../db/store.ts'
import type { Update } from '../db/updates.ts'

/** Something that a person of the office's page did outside of their chat, where it is no message. */
export function updateOf(
  store: Store,
  person: { readonly id: number; readonly name: string },
  id: string,
  at: string,
): Update {
  const user = userOf(store, person.id)
  return {
    id,
    channel: 'office',
    chat: user,
    reads: true,
    sender: { id: user, name: person.name },
    at,
    content: { is: 'tap', button: '' },
  }
}

/** A person's id on the page. */
export function userOf(store: Store, person: number): string {
  const of = and(eq(identities.channel, 'office'), eq(identities.person, person))
  const found = store.db.select({ user: identities.user }).from(identities).where(of).get()
  if (!found) throw new Error(`person ${person} never came to the page`)
  return found.user
}
